import type { Language } from '#app/language.ts'
import type { DraftView } from '#app/services/drafts.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import { summariseField } from '#runtime/forms/summarise.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/**
 * Two versions of one page: what was typed here and what is stored since. `posted` is the post as it came, so that
 * choosing is posting it again with the choices, against what is stored now (`base`).
 */
export type StaleChoice = { revision: number; base: string; savedAt: string; posted: Array<[name: string, value: string]>; differences: Difference[]; hasFiles: boolean }
export type Difference = { key: string; label: string; mine: string; stored: string }

type Source = { section: Section; form: FormData; language: Language; stored: DraftView; posted: Answers; conflicts: readonly string[]; base: string }

export function toStaleChoice({ section, form, language, stored, posted, conflicts, base }: Source): StaleChoice {
  const entries = [...form.entries()]
  const describe = (field: Field, answers: Answers): string => {
    const value = answers[field.key]
    return value === undefined ? '' : summariseField(stored.form, field, value, language)
  }
  return {
    ...{ revision: stored.draft.revision, savedAt: stored.draft.savedAt, base },
    posted: entries.flatMap(([name, value]) => (typeof value === 'string' && !name.startsWith('_') ? [[name, value] as [string, string]] : [])),
    differences: section.fields.flatMap((field) => {
      const [mine, kept] = [describe(field, posted), describe(field, stored.draft.answers)]
      return conflicts.includes(field.key) ? [{ key: field.key, label: textIn(field.label, language), mine, stored: kept }] : []
    }),
    hasFiles: entries.some(([, value]) => typeof value !== 'string' && value.size > 0),
  }
}
