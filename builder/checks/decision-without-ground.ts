import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

const adverse: ReadonlySet<string> = new Set(['refuse-intake', 'reject', 'stop'])

/** A refusal that needs neither a ground nor a reason: it cannot be defended. */
export const decisionWithoutGround: Check = ({ transitions }) =>
  transitions.flatMap(({ command, grounds, comment, title }, index): Finding[] => {
    if (!adverse.has(command) || grounds?.required || comment === 'required') return []
    const said = quoted(title)
    return [
      toFinding('decision-without-ground', 'warning', {
        place: toPointer('transitions', index),
        text: { vi: `${said.vi} không đòi căn cứ hay lý do. Hãy bắt buộc chọn căn cứ, hoặc ghi lý do.`, en: `${said.en} asks for neither ground nor reason. Demand one of them.` },
        fix: [{ op: 'set', pointer: toPointer('transitions', index, 'comment'), value: 'required' }],
      }),
    ]
  })
