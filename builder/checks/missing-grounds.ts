import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** Grounds that are demanded while there are none to choose: the move can never be taken. */
export const missingGrounds: Check = ({ transitions, grounds: all = [] }) =>
  transitions.flatMap(({ grounds, title }, index): Finding[] => {
    if (!grounds?.required || (grounds.from ?? all).length > 0) return []
    const said = quoted(title)
    return [
      toFinding('missing-grounds', 'error', {
        place: toPointer('transitions', index, 'grounds'),
        text: { vi: `${said.vi} bắt buộc chọn căn cứ, nhưng chưa có căn cứ nào. Hãy thêm căn cứ.`, en: `${said.en} demands a ground, but there is none to choose. Add grounds.` },
        fix: [{ op: 'set', pointer: toPointer('transitions', index, 'grounds', 'required'), value: false }],
      }),
    ]
  })
