import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** Asking for supplements without a limit: one dossier can be sent to and fro for ever. */
export const endlessSupplements: Check = ({ transitions }) =>
  transitions.flatMap(({ command, most, title }, index) => {
    if (command !== 'request-supplement' || most !== undefined) return []
    const said = quoted(title)
    return toFinding('endless-supplements', 'warning', {
      place: toPointer('transitions', index),
      text: { vi: `${said.vi} có thể lặp lại không giới hạn. Hãy đặt số lần tối đa theo quy định, ví dụ 1.`, en: `${said.en} may be repeated without limit. Set how often the rules allow it, for example once.` },
      fix: [{ op: 'set', pointer: toPointer('transitions', index, 'most'), value: 1 }],
    })
  })
