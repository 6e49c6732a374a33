import { textOf } from '#app/form-text.ts'
import { json, redirect } from '#app/framework.server.ts'
import { profilePaths } from '#app/services/people/profile-paths.ts'
import { getServices } from '#app/services.server.ts'
import type { Actor } from '#runtime/access/actor.ts'

export type StandingTexts = { [path: string]: string }
export type ProfileData = { email: string; name: string; texts: StandingTexts; isApplicant: boolean }
export type ProfileRefusal = { problems: Array<{ field: string; code: 'required' | 'format' | 'too-long' }>; name: string; texts: StandingTexts }

export async function loadProfile(actor: Actor): Promise<ProfileData> {
  const { people } = await getServices()
  const { email, name, profile } = await people.profile(actor)
  const texts = Object.keys(profilePaths).map((path) => [path, typeof profile[path] === 'string' ? profile[path] : ''])
  return { email, name, texts: Object.fromEntries(texts), isApplicant: actor.kind === 'applicant' }
}

/** Saves the standing data; what is wrong comes back as typed. */
export async function saveProfile(actor: Actor, form: FormData) {
  const { people } = await getServices()
  const name = textOf(form, 'name')
  const asked = Object.keys(profilePaths).filter((path) => form.has(path))
  const texts: StandingTexts = Object.fromEntries(asked.map((path) => [path, textOf(form, path)]))
  const outcome = await people.saveProfile(actor, { name, profile: texts })
  if (outcome.result === 'saved') return redirect('/account?saved=1')
  return json<ProfileRefusal>({ problems: outcome.problems, name, texts })
}
