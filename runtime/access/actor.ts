import type { AccountId } from '#runtime/ids.ts'

/** A role held in a unit; what an officer may do follows from it. */
export type Assignment = { role: string; unit: string }

/** Who does something. `officer` covers everybody on the agency's side, administrators and authors included. */
export type Actor =
  | { kind: 'applicant'; accountId: AccountId; name: string }
  | { kind: 'officer'; accountId: AccountId; name: string; assignments: readonly Assignment[] }
  | { kind: 'system'; name: string }
  | { kind: 'visitor' }

/** Who takes the moves that time brings and those that are taken by themselves. */
export const systemActor = { kind: 'system', name: 'Hệ thống' } as const satisfies Actor

/** Roles that exist in every installation, beside the roles that procedures name. */
export const systemRoles = ['administrator', 'author', 'inspector'] as const
export type SystemRole = (typeof systemRoles)[number]
