import { systemRoles, type Actor, type SystemRole } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'

/** How the one who acts stands to the installation: an officer is a holder of any role, or one of the system's. */
type Standing = 'visitor' | 'applicant' | 'officer' | 'system' | SystemRole

/**
 * How he stands to the thing: his own, one he was invited to change (`editor`) or read (`reader`), one that concerns a
 * role he holds in its unit, or none of these.
 */
export type Relation = 'own' | 'editor' | 'reader' | 'concerned' | 'other'

export type Action =
  | 'file-dossier'
  | 'read-draft'
  | 'edit-draft'
  | 'file-draft'
  | 'share-draft'
  | 'leave-draft'
  | 'read-dossier'
  | 'act-on-dossier'
  | 'record-payment'
  | 'read-queue'
  | 'read-register'
  | 'manage-people'
  | 'edit-calendar'
  | 'edit-theme'
  | 'author-procedure'
  | 'publish-procedure'
  | 'move-dossier'
  | 'read-audit'
  | 'manage-tokens'

type Permission = Partial<Record<Relation, readonly Standing[]>>

const everybody = ['own', 'editor', 'reader', 'concerned', 'other'] as const
const staff = ['officer', ...systemRoles] as const
const authors = ['author', 'administrator'] as const

/** Who may do what. One table, asked only through `can`; what is not in it is not allowed. */
const permissions: Record<Action, Permission> = {
  'file-dossier': { own: ['applicant', ...staff], concerned: ['officer'] },
  // A draft is its owner's and of those he invites; only he files it, throws it away or invites.
  'read-draft': { own: ['applicant', ...staff], editor: ['applicant'], reader: ['applicant'] },
  'edit-draft': { own: ['applicant', ...staff], editor: ['applicant'] },
  'file-draft': { own: ['applicant', ...staff] },
  'share-draft': { own: ['applicant'] },
  'leave-draft': { editor: ['applicant'], reader: ['applicant'] },
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
  'edit-theme': anyRelation(['administrator']),
  'author-procedure': anyRelation(authors),
  'publish-procedure': anyRelation(authors),
  // To another version of its procedure. Nobody moves a dossier he filed himself.
  'move-dossier': { concerned: authors, other: authors },
  'read-audit': anyRelation(['administrator', 'inspector']),
  'manage-tokens': anyRelation(['administrator']),
}

/** What an action is about. Without an owner and holders it is nobody's in particular. */
export type Subject = {
  owner?: AccountId
  /** People its owner let in, and what they may. */
  people?: ReadonlyMap<AccountId, 'edit' | 'read'>
  /** Role and unit pairs it concerns, as `role@unit`. */
  concerns?: ReadonlySet<string>
}

export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const allowed = permissions[action][relationOf(actor, subject)] ?? []
  return standingsOf(actor).some((standing) => allowed.includes(standing))
}

export function relationOf(actor: Actor, { owner, people, concerns }: Subject): Relation {
  if (owner !== undefined && 'accountId' in actor && actor.accountId === owner) return 'own'
  const may = 'accountId' in actor ? people?.get(actor.accountId) : undefined
  if (may) return may === 'edit' ? 'editor' : 'reader'
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
