import type { PageRequest } from '#app/page-request.ts'
import type { Actor, SystemRole } from '#runtime/access/actor.ts'
import { hasRole } from '#app/auth/roles.ts'
import { getServices } from '#app/services.server.ts'

export type ApplicantActor = Extract<Actor, { kind: 'applicant' }>
export type OfficerActor = Extract<Actor, { kind: 'officer' }>

/** Kept on the request itself: what lives for one request costs the collector dear in a weak map. */
const sender = Symbol('sender')

/** Who sends this request; a visitor when nobody is signed in. One cheap look-up, kept for the length of the request. */
export async function optionalActor(request: PageRequest & { [sender]?: Promise<Actor> }): Promise<Actor> {
  request[sender] ??= getServices().then(({ people }) => people.actorOf(request.headers))
  return request[sender]
}

/** An applicant, or throws: to the sign-in page when a page was asked for, 401 otherwise; officers get 403. */
export async function requireApplicant(request: PageRequest): Promise<ApplicantActor> {
  const actor = await optionalActor(request)
  if (actor.kind === 'applicant') return actor
  throw refusal(request, actor)
}

/** An officer of any role, or throws like `requireApplicant`. */
export async function requireOfficer(request: PageRequest): Promise<OfficerActor> {
  const actor = await optionalActor(request)
  if (actor.kind === 'officer') return actor
  throw refusal(request, actor)
}

/** An officer who holds one of these roles in any unit. */
export async function requireRole(request: PageRequest, ...roles: SystemRole[]): Promise<OfficerActor> {
  const actor = await requireOfficer(request)
  if (hasRole(actor, ...roles)) return actor
  throw refusal(request, actor)
}

/** Anybody who is signed in. */
export async function requireActor(request: PageRequest): Promise<ApplicantActor | OfficerActor> {
  const actor = await optionalActor(request)
  if (actor.kind === 'applicant' || actor.kind === 'officer') return actor
  throw refusal(request, actor)
}

function refusal(request: PageRequest, actor: Actor): Response {
  if (actor.kind !== 'visitor') return new Response(null, { status: 403 })
  if (request.method !== 'GET') return new Response(null, { status: 401 })
  const { pathname, search } = new URL(request.url)
  return new Response(null, { status: 302, headers: { Location: `/sign-in?next=${encodeURIComponent(pathname + search)}` } })
}
