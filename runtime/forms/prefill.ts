import { toFileField } from '#runtime/fields/file-field.ts'
import { isAsked } from '#runtime/fields/is-asked.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { toAnswerValue } from '#runtime/forms/to-answer-value.ts'
import type { LocalDate } from '#runtime/ids.ts'
import type { Field, Prefill } from '#schemas/generated/procedure.ts'

/**
 * Where first answers come from. `path` of a prefill names a member: `email` of the account, a column of the register
 * record, a field of the earlier dossier (its own key when there is no path).
 */
export type PrefillSources = {
  account?: { readonly [key: string]: unknown }
  /** Values of the register record that was looked up. */
  record?: { readonly [key: string]: unknown }
  /** Answers of an earlier dossier of the same person. */
  earlier?: { readonly [key: string]: unknown }
  agency?: string
  today: LocalDate
}

/**
 * Answers with what is known filled in where nothing was answered; with `from`, from that source alone and over what
 * was there (a look-up). A declaration is never made and nothing signed for anybody, a file never taken over.
 */
export function prefill(form: Pick<RuntimeForm, 'sections'>, answers: Answers, sources: PrefillSources, from?: Prefill['from']): Answers {
  return fill(form.sections.flatMap(({ fields }) => fields), answers, { sources, from })
}

type Filling = { sources: PrefillSources; from: Prefill['from'] | undefined }

function fill(fields: readonly Field[], answers: Answers, filling: Filling): Answers {
  const filled = { ...answers }
  for (const field of fields) {
    const known = filled[field.key]
    const value = field.kind === 'group' ? fillGroup(field.fields, known, filling) : fillField(field, known, filling)
    if (value !== undefined) filled[field.key] = value
  }
  return filled
}

function fillGroup(fields: readonly Field[], known: AnswerValue | undefined, filling: Filling): AnswerValue | undefined {
  const inner = fill(fields, isObject(known) ? known : {}, filling)
  return Object.keys(inner).length === 0 ? known : inner
}

function fillField(field: Field, known: AnswerValue | undefined, { sources, from }: Filling): AnswerValue | undefined {
  if (field.kind === 'declaration' || field.kind === 'signature' || toFileField(field) || !isAsked(field)) return known
  const isWanted = field.prefill && (from === undefined ? known === undefined : field.prefill.from === from)
  const found = field.prefill && isWanted ? valueFrom(field.prefill, field.key, sources) : undefined
  return found ?? known ?? (from === undefined ? defaultOf(field) : undefined)
}

/** What a field begins with when no source knows more. */
export function defaultOf(field: Field): string | undefined {
  return field.kind === 'single-choice' ? field.default : undefined
}

function valueFrom({ from, path }: Prefill, key: string, sources: PrefillSources): AnswerValue | undefined {
  switch (from) {
    case 'account':
      return memberOf(sources.account, path ?? key)
    case 'register':
      return memberOf(sources.record, path ?? key)
    case 'earlier':
      return memberOf(sources.earlier, path ?? key)
    case 'today':
      return sources.today
    case 'agency':
      return sources.agency
  }
}

function memberOf(source: { readonly [key: string]: unknown } | undefined, path: string): AnswerValue | undefined {
  let value: unknown = source
  for (const key of path.split('.')) value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
  return toAnswerValue(value)
}
