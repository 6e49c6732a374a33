import type { OfficerActor } from '#app/auth/session.server.ts'
import type { AdminProblem } from '#app/components/admin/admin-problem.ts'
import { isHalf, readAssignments, toAssignments } from '#app/components/admin/posted-assignments.ts'
import { textOf } from '#app/form-text.ts'
import { getServices } from '#app/services.server.ts'

import type { Assignment } from '#runtime/access/actor.ts'


export type InviteReply =
  | { state: 'form'; name: string; email: string; rows: Assignment[]; problem?: AdminProblem }
  /** The link is in this answer and nowhere else. */
  | { state: 'invited'; id: string; name: string; link: string }

export async function loadRolesAndUnits() {
  const { people } = await getServices()
  return people.rolesAndUnits()
}

export async function invite(actor: OfficerActor, form: FormData): Promise<InviteReply> {
  const typed = { name: textOf(form, 'name').slice(0, 200), email: textOf(form, 'email').slice(0, 254), rows: readAssignments(form) }
  if (textOf(form, '_do') !== 'invite') return { state: 'form', ...typed }
  if (typed.name === '') return { state: 'form', ...typed, problem: 'name-required' }
  if (typed.rows.some(isHalf)) return { state: 'form', ...typed, problem: 'half-assignment' }

  const { people } = await getServices()
  const outcome = await people.invite(actor, { name: typed.name, email: typed.email, assignments: toAssignments(typed.rows) })
  if (outcome.result === 'refused') return { state: 'form', ...typed, problem: outcome.code }
  return { state: 'invited', id: outcome.id, name: typed.name, link: outcome.link }
}
