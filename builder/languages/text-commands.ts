import type { TextChange } from '#builder/languages/translation-csv.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** The commands that make these changes, to be done as one. */
export function textCommands(changes: readonly TextChange[]): DraftCommand[] {
  return (['vi', 'en'] as const).flatMap((language) => {
    const texts = changes.filter((change) => change.language === language).map(({ at, after }) => ({ at, text: after }))
    return Array.from({ length: Math.ceil(texts.length / most) }, (_, part): DraftCommand => ({ kind: 'set-texts', language, texts: texts.slice(part * most, (part + 1) * most) }))
  })
}

/** Texts in one command, by its schema. */
const most = 5000
