import { optionalActor } from '#app/auth/session.server.ts'
import { redirect, type LoaderFunctionArgs } from '#app/framework.server.ts'
import type { Actor } from '#runtime/access/actor.ts'

/** Where a person starts after signing in: officers at their work, applicants at their dossiers. */
export const loader = async ({ request }: LoaderFunctionArgs) => redirect(toStart(await optionalActor(request)))

function toStart(actor: Actor): string {
  if (actor.kind === 'visitor' || actor.kind === 'system') return '/'
  if (actor.kind === 'applicant') return '/my'
  const roles = actor.assignments.map(({ role }) => role)
  if (roles.some((role) => !['administrator', 'author'].includes(role))) return '/desk'
  return roles.includes('administrator') ? '/admin' : '/studio'
}
