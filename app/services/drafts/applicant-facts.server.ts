import { isDeepStrictEqual } from 'node:util'
import type { Core } from '#app/core.server.ts'
import type { StoredPerson } from '#db/people/people-store.ts'
import type { LoadedVersion } from '#app/services/procedures.ts'
import type { ApplicantOfDossier } from '#runtime/dossier/dossier.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import type { AccountId } from '#runtime/ids.ts'
import type { Field } from '#schemas/generated/procedure.ts'

type Standing = { readonly [path: string]: AnswerValue }

/** Standing data as the prefill reads it: `organisation.name` becomes a member of a member. */
export function nestStanding(standing: Standing): { [key: string]: unknown } {
  const nested: { [key: string]: { [key: string]: AnswerValue } } = {}
  for (const [path, value] of Object.entries(standing)) {
    const [group = '', member = group] = path.split('.', 2)
    nested[group] = { ...nested[group], [member]: value }
  }
  return nested
}

/** What answers say about the person or organisation, under the names prefills use. */
export function standingIn(loaded: LoadedVersion, answers: Answers): Standing {
  const found: { [path: string]: AnswerValue } = {}
  const visit = (fields: readonly Field[], values: Answers): void => {
    for (const field of fields) {
      const value = values[field.key]
      if (value === undefined) continue
      if (field.prefill?.from === 'account') found[field.prefill.path ?? field.key] = value
      if (field.kind === 'group' && typeof value === 'object' && !Array.isArray(value)) visit(field.fields, value)
    }
  }
  for (const { fields } of loaded.filingForm.sections) visit(fields, answers)
  return found
}

/** The kind of account rules see: an enterprise once it has said so, or where only enterprises may file. */
export function accountKindOf({ definition }: LoadedVersion, standing: Standing): string {
  if (!definition.audience.includes('citizen')) return definition.audience[0] ?? 'enterprise'
  return standing['organisation.name'] === undefined ? 'citizen' : 'enterprise'
}

/** Who files, as the dossier keeps it; organisations go by their own name. */
export function applicantFrom(person: StoredPerson, loaded: LoadedVersion, answers: Answers): ApplicantOfDossier {
  const standing = { ...person.profile, ...standingIn(loaded, answers) }
  const text = (path: string): string | undefined => (typeof standing[path] === 'string' ? standing[path] : undefined)
  return {
    accountId: person.id,
    name: text('organisation.name') ?? person.name,
    email: person.email,
    phone: text('contact.phone') ?? text('organisation.phone') ?? text('representative.phone'),
    kind: accountKindOf(loaded, standing),
  }
}

type Said = { loaded: LoadedVersion; answers: Answers; onlyNew: boolean }

/** What the answers say that the person's profile does not: all of it, or only what it is silent about. */
export function standingNews({ profile }: StoredPerson, { loaded, answers, onlyNew }: Said): Standing {
  const said = Object.entries(standingIn(loaded, answers))
  return Object.fromEntries(said.filter(([path, value]) => (!onlyNew || profile[path] === undefined) && !isDeepStrictEqual(profile[path], value)))
}

/** Keeps what the answers say for the next form. */
export async function rememberStanding({ people, actors }: Core, account: AccountId, said: Said): Promise<void> {
  await people.revise(account, (person) => ({ profile: { ...person.profile, ...standingNews(person, said) } }))
  actors.forget(account)
}
