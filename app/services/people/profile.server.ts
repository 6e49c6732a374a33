import type { Core } from '#app/core.server.ts'
import type { PeopleService, Profile } from '#app/services/people.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

type ProfilePart = Pick<PeopleService, 'profile' | 'saveProfile'>
type ProfileProblem = { field: string; code: 'required' | 'format' | 'too-long' }

/** Keys of the profile that are plain text, with the pattern of those that have one. */
export const profileTexts = {
  organisation_name: undefined,
  organisation_name_en: undefined,
  short_name: undefined,
  tax_code: /^\d{10}(-\d{3})?$/,
  phone: /^[+\d][\d .()-]{7,19}$/,
  fax: /^[+\d][\d .()-]{7,19}$/,
  website: /^https?:\/\/[^\s]{3,}$/,
  representative_name: undefined,
  representative_position: undefined,
  representative_id: /^(\d{12}|[A-Z]\d{7,8})$/,
  representative_phone: /^[+\d][\d .()-]{7,19}$/,
  contact_name: undefined,
  contact_email: /^[^\s@]+@[^\s@]+$/,
  contact_phone: /^[+\d][\d .()-]{7,19}$/,
} as const satisfies Record<Exclude<keyof Profile, 'address'>, RegExp | undefined>

const longest = 500

/** Standing data of an account, from which forms are prefilled. */
export function profileOf({ auth, people, actors }: Core): ProfilePart {
  return {
    async profile(actor) {
      const person = 'accountId' in actor ? await people.find(actor.accountId) : undefined
      return { email: person?.email ?? '', name: person?.name ?? '', profile: person?.profile ?? {} }
    },

    async saveProfile(actor, { name, profile }) {
      if (!('accountId' in actor)) return { result: 'refused', problems: [{ field: 'name', code: 'required' }] }
      const problems = problemsOf(name, profile)
      if (problems.length > 0) return { result: 'refused', problems }
      const person = await people.find(actor.accountId)
      await people.saveProfile(actor.accountId, withoutBlanks(profile))
      await people.rename(actor.accountId, name.trim(), foldVietnamese([name, person?.email, profile.organisation_name, profile.tax_code].join(' ')))
      await auth.rename(actor.accountId, name.trim())
      actors.forget(actor.accountId)
      return { result: 'saved' }
    },
  }
}

function problemsOf(name: string, profile: Profile): ProfileProblem[] {
  const texts: Array<[string, unknown, RegExp | undefined]> = Object.entries(profileTexts).map(([field, pattern]) => [field, Object.entries(profile).find(([key]) => key === field)?.[1], pattern])
  const ofName: ProfileProblem[] = name.trim() === '' ? [{ field: 'name', code: 'required' }] : name.length > 100 ? [{ field: 'name', code: 'too-long' }] : []
  return [...ofName, ...texts.flatMap(([field, text, pattern]) => problemOf(field, text, pattern))]
}

function problemOf(field: string, text: unknown, pattern: RegExp | undefined): ProfileProblem[] {
  if (text === undefined || text === '') return []
  if (typeof text !== 'string') return [{ field, code: 'format' }]
  if (text.length > longest) return [{ field, code: 'too-long' }]
  return pattern && !pattern.test(text) ? [{ field, code: 'format' }] : []
}

const withoutBlanks = (profile: Profile): { [key: string]: unknown } =>
  Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== '' && value !== undefined))
