import type { Messages } from '#app/messages/vi.ts'
import type { AdminRefusal } from '#app/services/people.ts'

export type AdminProblem = AdminRefusal['code'] | 'name-required' | 'half-assignment'

/** Why something was not done with a person, in words. */
export function adminProblemText({ admin }: Messages, problem: AdminProblem | undefined): string | undefined {
  if (problem === undefined) return undefined
  if (problem === 'name-required') return admin.nameRequired
  return problem === 'half-assignment' ? admin.halfAssignment : admin.refusals[problem]
}
