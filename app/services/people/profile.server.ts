import type { Core } from '#app/core.server.ts'
import { profilePaths } from '#app/services/people/profile-paths.ts'
import type { PeopleService, Profile } from '#app/services/people.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

type ProfilePart = Pick<PeopleService, 'profile' | 'saveProfile'>
type ProfileProblem = { field: string; code: 'required' | 'format' | 'too-long' }
type Texts = { readonly [path: string]: string }

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
      const called = name.trim()
      const problems = problemsOf(called, profile)
      if (problems.length > 0) return { result: 'refused', problems }
      await people.revise(actor.accountId, (person) => {
        const merged = merge(person.profile, profile)
        return { profile: merged, name: called, searchText: searchTextOf(called, person.email, merged) }
      })
      await auth.rename(actor.accountId, called)
      actors.forget(actor.accountId)
      return { result: 'saved' }
    },
  }
}

function merge(before: Profile, texts: Texts): Profile {
  const known = Object.keys(profilePaths).filter((path) => texts[path] !== undefined)
  const given = known.map((path) => [path, texts[path]?.trim() ?? ''] as const)
  const kept = Object.entries(before).filter(([path]) => !known.includes(path))
  return Object.fromEntries([...kept, ...given.filter(([, text]) => text !== '')])
}

function searchTextOf(name: string, email: string, profile: Profile): string {
  const words = [name, email, profile['organisation.name'], profile['organisation.number']]
  return foldVietnamese(words.filter((word) => typeof word === 'string').join(' '))
}

function problemsOf(name: string, texts: Texts): ProfileProblem[] {
  const ofName: ProfileProblem[] = name === '' ? [{ field: 'name', code: 'required' }] : tooLong('name', name, 100)
  return [...ofName, ...Object.entries(profilePaths).flatMap(([path, pattern]) => problemOf(path, texts[path]?.trim() ?? '', pattern))]
}

function problemOf(field: string, text: string, pattern: RegExp | undefined): ProfileProblem[] {
  if (text !== '' && pattern && text.length <= longest && !pattern.test(text)) return [{ field, code: 'format' }]
  return tooLong(field, text, longest)
}

const tooLong = (field: string, text: string, most: number): ProfileProblem[] => (text.length > most ? [{ field, code: 'too-long' }] : [])
