import type { Actor, SystemRole } from '#runtime/access/actor.ts'

/** Whether somebody holds one of these roles of the installation, in whatever unit. */
export function hasRole(actor: Actor, ...roles: SystemRole[]): boolean {
  const wanted: readonly string[] = roles
  return actor.kind === 'officer' && actor.assignments.some(({ role }) => wanted.includes(role))
}
