import { sampleDossier, sampleFacts, sampleNow } from '#builder/letters/sample-facts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { letterScope } from '#builder/walk/letter-scope.ts'
import { tagsOf } from '#runtime/letters/fill-tags.ts'
import { fillLetter } from '#runtime/letters/compose-letter.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import type { LetterValues } from '#runtime/letters/letter-values.ts'
import { indexFields, readPath } from '#runtime/procedure/field-index.ts'
import { Survey } from '#builder/walk/survey.ts'
import type { Letter } from '#schemas/generated/procedure.ts'

/**
 * A letter of a draft filled with made-up facts, to be looked at while it is written. Paragraphs with a condition are all
 * there; a tag that names nothing stands as it is written, so that it is seen.
 */
export function sampleLetter(draft: ProcedureDraft, letter: Letter): LetterContent {
  const fields = indexFields(draft)
  const grounds = new Map(draft.grounds?.map((ground) => [ground.key, ground]))
  return fillLetter(letter, {
    procedure: { definition: draft, fields, grounds },
    dossier: sampleDossier(draft),
    values: sampleValues(draft, JSON.stringify(letter)),
    by: 'Trần Thị Bình',
    number: letter.number === undefined && letter.series === undefined ? undefined : '015/2026',
    checkCode: 'MAU0000000',
    now: sampleNow,
    holds: () => true,
  })
}

/** Values for every tag of a text. */
export function sampleValues(draft: ProcedureDraft, text: string): LetterValues {
  const fields = indexFields(draft)
  const scope = letterScope(draft, new Survey(draft))
  const paths = [...new Set(tagsOf(text).map(({ path }) => path))]
  const values = paths.reduce<Values>((known, path) => (readPath(known, path) === undefined ? withValue(known, path.split('.'), scope.find(path) ? `‹${path}›` : `{{${path}}}`) : known), sampleFacts(draft))
  return { values, fields, utcOffsetMinutes: 420 }
}

type Values = Readonly<Record<string, unknown>>

/** The values with one more at a path; where something else stands in its way, they stay as they are. */
function withValue(values: Values, [name = '', ...rest]: readonly string[], value: string): Values {
  if (rest.length === 0) return Object.fromEntries([...Object.entries(values), [name, value]])
  const below = Object.hasOwn(values, name) ? values[name] : {}
  return typeof below === 'object' && below !== null && !Array.isArray(below) ? Object.fromEntries([...Object.entries(values), [name, withValue({ ...below }, rest, value)]]) : values
}
