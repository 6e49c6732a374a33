import type { Language } from '#app/language.ts'
import type { DraftView } from '#app/services/drafts.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/**
 * Two versions of one page: what was typed here and what is stored since. `posted` is the post as it came, so that
 * keeping it is posting it again against the stored revision.
 */
export type StaleChoice = { revision: number; posted: Array<[name: string, value: string]>; differences: Difference[]; hasFiles: boolean }
export type Difference = { label: string; mine: string; stored: string }

type Source = { section: Section; form: FormData; language: Language; stored: DraftView; posted: Answers }

export function toStaleChoice({ section, form, language, stored, posted }: Source): StaleChoice {
  const entries = [...form.entries()]
  const describe = (field: Field, answers: Answers) => summarise(field, answers[field.key], { language, stored })
  return {
    revision: stored.draft.revision,
    posted: entries.flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('_') ? [[name, value] as [string, string]] : [])),
    differences: section.fields.flatMap((field) => {
      const [mine, kept] = [describe(field, posted), describe(field, stored.draft.answers)]
      return mine === kept || field.kind === 'computed' ? [] : [{ label: textIn(field.label, language), mine, stored: kept }]
    }),
    hasFiles: entries.some(([, value]) => typeof value !== 'string' && value.size > 0),
  }
}

function summarise(field: Field, value: AnswerValue | undefined, { language, stored }: Pick<Source, 'language' | 'stored'>): string {
  if (value === undefined) return ''
  const { optionsOf } = stored.form
  const summariseFields = (fields: readonly Field[], inner: AnswerValue): string =>
    fields.flatMap((one) => (isObject(inner) && inner[one.key] !== undefined ? [`${textIn(one.label, language)}: ${summarise(one, inner[one.key], { language, stored })}`] : [])).join('; ')
  return kindOf(field).summarise(field, value, { language, optionsOf, summariseFields })
}

const isObject = (value: AnswerValue): value is Answers => typeof value === 'object' && !Array.isArray(value)
