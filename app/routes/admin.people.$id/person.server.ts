import type { OfficerActor } from '#app/auth/session.server.ts'
import type { AdminProblem } from '#app/components/admin/admin-problem.ts'
import { isHalf, readAssignments, toAssignments } from '#app/components/admin/posted-assignments.ts'
import { textOf } from '#app/form-text.ts'
import { redirect } from '#app/framework.server.ts'
import { getServices } from '#app/services.server.ts'
import type { AccountLine, NamedThing } from '#app/services/people.ts'
import type { Assignment } from '#runtime/access/actor.ts'

export type PersonData = { account: AccountLine; roles: NamedThing[]; units: NamedThing[]; done?: Done }
export type Done = 'saved' | 'blocked' | 'unblocked'
export type PersonReply = { rows: Assignment[]; problem?: AdminProblem }

export async function loadPerson(actor: OfficerActor, id: string, url: URL): Promise<PersonData> {
  const { people } = await getServices()
  const [account, things] = await Promise.all([people.account(actor, id), people.rolesAndUnits()])
  if (!account) throw new Response(null, { status: 404 })
  const done = (['saved', 'blocked', 'unblocked'] as const).find((word) => word === url.searchParams.get('done'))
  return { account, ...things, done }
}

/** Saves roles or blocks; "add" and "remove" only change the page. */
export async function changePerson(actor: OfficerActor, id: string, form: FormData): Promise<PersonReply | Response> {
  const { people } = await getServices()
  const act = textOf(form, '_do')
  const rows = readAssignments(form)
  if (act === 'block' || act === 'unblock') {
    const outcome = await people.block(actor, id, act === 'block')
    if (outcome.result === 'done') return redirect(`/admin/people/${id}?done=${act}ed`)
    const account = await people.account(actor, id)
    return { rows: account?.assignments ?? [], problem: outcome.code }
  }
  if (act !== 'save') return { rows }
  if (rows.some(isHalf)) return { rows, problem: 'half-assignment' }
  const outcome = await people.assign(actor, id, toAssignments(rows))
  return outcome.result === 'done' ? redirect(`/admin/people/${id}?done=saved`) : { rows, problem: outcome.code }
}
