import { optionalActor } from '#app/auth/session.server.ts'
import { toLanguage, type Language } from '#app/language.ts'
import type { PageRequest } from '#app/page-request.ts'
import { getServices } from '#app/services.server.ts'
import type { ThemeLook } from '#app/services/themes.ts'
import type { Actor } from '#runtime/access/actor.ts'

/** Parts of the product an officer may enter. */
export type Area = 'desk' | 'studio' | 'admin'
export type RootData = { language: Language; person?: { name: string; kind: 'applicant' | 'officer' }; areas: Area[]; themes: ThemeLook[] }

/** What every page needs: the language and who is reading. */
export async function loadRoot(request: PageRequest): Promise<RootData> {
  const language = toLanguage(request)
  const [actor, themes] = await Promise.all([optionalActor(request), getServices().then((services) => services.themes.list())])
  if (actor.kind === 'visitor' || actor.kind === 'system') return { language, areas: [], themes }
  return { language, person: { name: actor.name, kind: actor.kind }, areas: areasOf(actor), themes }
}

/** The desk is for roles of procedures and for inspectors; studio and administration for their own roles. */
function areasOf(actor: Actor): Area[] {
  if (actor.kind !== 'officer') return []
  const roles = new Set(actor.assignments.map(({ role }) => role))
  const [author, administrator] = [roles.delete('author'), roles.delete('administrator')]
  return [...(roles.size > 0 ? (['desk'] as const) : []), ...(author || administrator ? (['studio'] as const) : []), ...(administrator ? (['admin'] as const) : [])]
}
