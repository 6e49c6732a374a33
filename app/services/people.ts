import type { PageHeaders, PageRequest } from '#app/page-request.ts'
import type { Actor, Assignment } from '#runtime/access/actor.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import type { AccountId } from '#runtime/ids.ts'

/**
 * Standing data of a person or organisation, by the names that `prefill.path` uses: `organisation.name`,
 * `representative.phone`, … Remembered from the last dossier filed; the profile page shows and mends those of
 * `profilePaths` in `profile-paths.ts`.
 */
export type Profile = { readonly [path: string]: AnswerValue }

export type AccountLine = { id: AccountId; email: string; name: string; kind: 'applicant' | 'officer'; verified: boolean; blocked: boolean; assignments: Assignment[]; createdAt: string }
export type SessionLine = { id: string; current: boolean; createdAt: string; expiresAt: string; ip?: string; userAgent?: string }

/** Results of account forms carry the cookies to set; pass `headers` on with the answer. */
export type AccountResult<Code extends string> = { result: 'done'; headers: Headers } | { result: 'refused'; code: Code }

export interface PeopleService {
  /** Who the session cookie belongs to; a visitor when there is none or it has ended. */
  actorOf(headers: PageHeaders): Promise<Actor>
  /** Mails a verification link (mails of the account are in both languages); answers the same when the address is known (its owner is told by mail). */
  signUp(input: { email: string; password: string; name: string }): Promise<AccountResult<'invalid-email' | 'weak-password' | 'name-required'>>
  signIn(request: PageRequest, input: { email: string; password: string }): Promise<AccountResult<'wrong' | 'not-verified' | 'blocked' | 'too-many'>>
  signOut(request: PageRequest): Promise<Headers>
  /** Follows the link of a verification mail and signs in. */
  verifyEmail(request: PageRequest, token: string): Promise<AccountResult<'expired'>>
  requestReset(input: { email: string }): Promise<void>
  /** Proves the address too, for an account that has no password yet as well; ends all sessions and every other link that leads in. */
  resetPassword(request: PageRequest, input: { token: string; password: string }): Promise<AccountResult<'expired' | 'weak-password'>>
  changePassword(request: PageRequest, actor: Actor, input: { current: string; next: string }): Promise<AccountResult<'wrong' | 'weak-password' | 'too-many'>>
  /** One-time link made by the first start, the command line or the demo: signs in; `setPassword` when none is set yet. */
  useOneTimeLink(request: PageRequest, token: string): Promise<(AccountResult<'expired'> & { setPassword?: boolean })>
  setFirstPassword(request: PageRequest, actor: Actor, password: string): Promise<AccountResult<'weak-password' | 'already-set'>>
  sessions(request: PageRequest, actor: Actor): Promise<SessionLine[]>
  revokeSession(actor: Actor, id: string): Promise<void>
  profile(actor: Actor): Promise<{ email: string; name: string; profile: Profile }>
  /** Texts by path; a blank one is forgotten, what is not named stays. */
  saveProfile(actor: Actor, input: { name: string; profile: { readonly [path: string]: string } }): Promise<{ result: 'saved' } | { result: 'refused'; problems: Array<{ field: string; code: 'required' | 'format' | 'too-long' }> }>

  /** Administration; everything below is refused (`not-permitted`) to everybody but administrators. */
  accounts(actor: Actor, page: { search?: string; kind?: 'applicant' | 'officer'; after?: string; limit: number }): Promise<{ rows: AccountLine[]; next?: string }>
  account(actor: Actor, id: string): Promise<AccountLine | undefined>
  /** Creates an officer and mails an invitation link, which is also answered so that it can be handed over. */
  invite(actor: Actor, input: { email: string; name: string; assignments: Assignment[] }): Promise<{ result: 'invited'; id: AccountId; link: string } | AdminRefusal>
  assign(actor: Actor, id: string, assignments: Assignment[]): Promise<{ result: 'done' } | AdminRefusal>
  block(actor: Actor, id: string, blocked: boolean): Promise<{ result: 'done' } | AdminRefusal>
  /** Roles and units that can be given: those of published procedures and the roles of the system. */
  rolesAndUnits(): Promise<{ roles: NamedThing[]; units: NamedThing[] }>
}

export type NamedThing = { key: string; title: { vi: string; en?: string }; procedures: string[] }
export type AdminRefusal = { result: 'refused'; code: 'not-permitted' | 'not-found' | 'email-taken' | 'invalid-email' | 'last-administrator' | 'unknown-role' | 'unknown-unit' | 'role-without-unit' }
