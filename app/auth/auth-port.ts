import type { PageHeaders, PageRequest } from '#app/page-request.ts'
import type { AccountId } from '#runtime/ids.ts'

/**
 * What the product asks of an identity library: passwords, sessions, links. Roles, profiles and blocking are ours and
 * stand elsewhere. Methods that start or end a session answer the cookies to set.
 */
export interface AuthPort {
  /** Creates an account with an unproven address; `taken` is known to us alone, the person is told by mail. */
  signUp(input: Credentials & { name: string }): Promise<'done' | 'taken' | 'invalid-email' | 'weak-password'>
  signIn(input: Credentials, request: PageRequest): Promise<Started | 'wrong' | 'not-verified'>
  signOut(request: PageRequest): Promise<Headers>
  /** Proves the address of a verification link and starts a session. */
  verifyEmail(token: string, request: PageRequest): Promise<Headers | 'expired'>
  sendVerification(email: string): Promise<void>
  requestReset(email: string): Promise<void>
  /** Proves the address the link was sent to; ends every session and every other link of a reset. */
  resetPassword(input: { token: string; password: string }): Promise<{ account: AccountId } | 'expired' | 'weak-password'>
  /** Ends every other session and every link of a reset. */
  changePassword(input: { current: string; next: string }, request: PageRequest): Promise<Headers | 'wrong' | 'weak-password'>
  setFirstPassword(password: string, request: PageRequest): Promise<'done' | 'already-set' | 'weak-password'>
  hasPassword(account: AccountId): Promise<boolean>
  /** Session of the cookie; undefined when there is none, it has ended or was revoked. */
  findSession(headers: PageHeaders): Promise<FoundSession | undefined>
  /** Starts a session without a password: for one-time links only. */
  startSession(account: AccountId, request: PageRequest): Promise<Headers>
  sessions(account: AccountId): Promise<FoundSession[]>
  endSession(account: AccountId, sessionId: string): Promise<void>
  endSessions(account: AccountId): Promise<void>
  /** An account made by an administrator: address taken as proven, no password yet. */
  createAccount(input: { email: string; name: string }): Promise<AccountId | 'taken' | 'invalid-email'>
  rename(account: AccountId, name: string): Promise<void>
}

export type Credentials = { email: string; password: string }
export type Started = { account: AccountId; headers: Headers }
export type FoundSession = { id: string; account: AccountId; name: string; createdAt: string; expiresAt: string; ip?: string; userAgent?: string }
