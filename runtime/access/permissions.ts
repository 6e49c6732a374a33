import { systemRoles, type Actor, type SystemRole } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'

/** How the one who acts stands to the installation: an officer is a holder of any role, or one of the system's. */
type Standing = 'visitor' | 'applicant' | 'officer' | 'system' | SystemRole

/** How he stands to the thing: his own, one that concerns a role he holds in its unit, or neither. */
export type Relation = 'own' | 'concerned' | 'other'

export type Action =
  | 'file-dossier'
  | 'read-dossier'
  | 'act-on-dossier'
  | 'record-payment'
  | 'read-queue'
  | 'read-register'
  | 'manage-people'
  | 'edit-calendar'
  | 'author-procedure'
  | 'publish-procedure'
  | 'read-audit'
  | 'manage-tokens'

type Permission = Partial<Record<Relation, readonly Standing[]>>

const everybody = ['own', 'concerned', 'other'] as const
const staff = ['officer', ...systemRoles] as const

/** Who may do what. One table, asked only through `can`; what is not in it is not allowed. */
const permissions: Record<Action, Permission> = {
  'file-dossier': { own: ['applicant', ...staff], concerned: ['officer'] },
  'read-dossier': {
    own: ['applicant', ...staff],
    concerned: ['officer'],
    other: ['administrator', 'inspector', 'system'],
  },
  // For its holder. Nobody acts so on a dossier he filed himself; administrators only in a role they hold.
  'act-on-dossier': { concerned: ['officer'], other: ['system'] },
  // For counters and payment steps, wherever the dossier is.
  'record-payment': { concerned: ['officer'] },
  'read-queue': anyRelation([...staff]),
  'read-register': anyRelation([...staff]),
  'manage-people': anyRelation(['administrator']),
  'edit-calendar': anyRelation(['administrator']),
  'author-procedure': anyRelation(['author', 'administrator']),
  'publish-procedure': anyRelation(['author', 'administrator']),
  'read-audit': anyRelation(['administrator', 'inspector']),
  'manage-tokens': anyRelation(['administrator']),
}

/** What an action is about. Without an owner and holders it is nobody's in particular. */
export type Subject = {
  owner?: AccountId
  /** Role and unit pairs it concerns, as `role@unit`. */
  concerns?: ReadonlySet<string>
}

export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const allowed = permissions[action][relationOf(actor, subject)] ?? []
  return standingsOf(actor).some((standing) => allowed.includes(standing))
}

export function relationOf(actor: Actor, { owner, concerns }: Subject): Relation {
  if (owner !== undefined && 'accountId' in actor && actor.accountId === owner) return 'own'
  if (actor.kind !== 'officer' || !concerns) return 'other'
  return actor.assignments.some(({ role, unit }) => concerns.has(heldKey(role, unit))) ? 'concerned' : 'other'
}

/** How a role in a unit is written in `Subject.concerns`. */
export function heldKey(role: string, unit: string): string {
  return `${role}@${unit}`
}

function standingsOf(actor: Actor): readonly Standing[] {
  if (actor.kind !== 'officer') return [actor.kind]
  return ['officer', ...systemRoles.filter((role) => actor.assignments.some((assignment) => assignment.role === role))]
}

function anyRelation(standings: readonly Standing[]): Permission {
  return Object.fromEntries(everybody.map((relation) => [relation, standings]))
}
