import { isObject, valueAt } from '#runtime/forms/frame.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { defaultOf } from '#runtime/forms/prefill.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import type { Field, Prefill } from '#schemas/generated/procedure.ts'

/** Where an answer came from that nobody typed, and what it was then. `of` names an earlier dossier. */
export type PrefillMark = { from: Prefill['from'] | 'dossier'; of?: string; value: AnswerValue }
/** By pointer. */
export type PrefillMarks = { readonly [pointer: string]: PrefillMark }

/** Marks of every answer that is new between two states of the answers, save what the field begins with; groups are looked into. */
export function marksBetween({ sections }: Pick<RuntimeForm, 'sections'>, before: Answers, after: Answers, source?: Pick<PrefillMark, 'from' | 'of'>): PrefillMarks {
  const marks: { [pointer: string]: PrefillMark } = {}
  const visit = (fields: readonly Field[], at: string, old: Answers, now: Answers): void => {
    for (const field of fields) {
      const value = now[field.key]
      const [pointer, known] = [`${at}/${field.key}`, old[field.key]]
      if (value === undefined || isSame(value, known)) continue
      if (field.kind === 'group') visit(field.fields, pointer, isObject(known) ? known : {}, isObject(value) ? value : {})
      else if (source ?? (value !== defaultOf(field) && field.prefill)) marks[pointer] = { ...(source ?? { from: field.prefill?.from ?? 'account' }), value }
    }
  }
  visit(sections.flatMap(({ fields }) => fields), '', before, after)
  return marks
}

/** The marks that still hold: a mark goes when the answer is changed, and comes back with the answer. */
export function standingMarks(marks: PrefillMarks, answers: Answers): PrefillMarks {
  return Object.fromEntries(Object.entries(marks).filter(([pointer, { value }]) => isSame(value, valueAt(answers, pointer))))
}

const isSame = (one: AnswerValue, other: AnswerValue | undefined): boolean => other !== undefined && canonicalJson(one) === canonicalJson(other)
