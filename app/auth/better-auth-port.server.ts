import { isAPIError } from 'better-auth/api'
import { branded } from '#app/branded.ts'
import type { AuthPort, FoundSession } from '#app/auth/auth-port.ts'
import { isEmailAddress } from '#app/auth/email-address.ts'
import { leastPassword, mostPassword, newBetterAuth, type AuthSettings, type BetterAuth } from '#app/auth/better-auth.server.ts'
import { wholeHeaders } from '#app/page-request.ts'
import type { AccountId } from '#runtime/ids.ts'

/** The identity library behind our own port; nothing else of the product knows it. */
export function openAuth(settings: AuthSettings): AuthPort {
  const auth = newBetterAuth(settings)
  return { ...credentials(auth), ...sessions(auth), ...accounts(auth) }
}

type CredentialPart = Pick<AuthPort, 'signUp' | 'signIn' | 'verifyEmail' | 'sendVerification' | 'requestReset' | 'resetPassword' | 'changePassword'>

function credentials({ api, $context }: BetterAuth): CredentialPart {
  /** Nothing but resets is kept there. */
  const endResets = async (account: string): Promise<void> => {
    await (await $context).adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: account }] })
  }
  return {
    async signUp({ email, password, name }) {
      if (!isPassword(password)) return 'weak-password'
      if (!isEmailAddress(email)) return 'invalid-email'
      const done = await attempt(api.signUpEmail({ body: { email, password, name } }))
      return 'value' in done ? 'done' : 'taken'
    },
    async signIn({ email, password }, request) {
      const done = await attempt(api.signInEmail({ body: { email, password }, headers: wholeHeaders(request.headers), returnHeaders: true }))
      if ('value' in done) return { account: toAccountId(done.value.response.user.id), headers: cookiesOf(done.value.headers) }
      return done.code === 'EMAIL_NOT_VERIFIED' ? 'not-verified' : 'wrong'
    },
    async verifyEmail(token, request) {
      const done = await attempt(api.verifyEmail({ query: { token }, headers: wholeHeaders(request.headers), returnHeaders: true }))
      return 'value' in done ? cookiesOf(done.value.headers) : 'expired'
    },
    async sendVerification(email) {
      await attempt(api.sendVerificationEmail({ body: { email } }))
    },
    async requestReset(email) {
      await attempt(api.requestPasswordReset({ body: { email } }))
    },
    async resetPassword({ token, password }) {
      if (!isPassword(password)) return 'weak-password'
      const { internalAdapter } = await $context
      const link = await internalAdapter.findVerificationValue(`reset-password:${token}`)
      const done = await attempt(api.resetPassword({ body: { newPassword: password, token } }))
      if (!('value' in done) || !link) return 'expired'
      await internalAdapter.updateUser(link.value, { emailVerified: true })
      await endResets(link.value)
      return { account: toAccountId(link.value) }
    },
    async changePassword({ current, next }, request) {
      if (!isPassword(next)) return 'weak-password'
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true }
      const done = await attempt(api.changePassword({ body, headers: wholeHeaders(request.headers), returnHeaders: true }))
      if (!('value' in done)) return 'wrong'
      await endResets(done.value.response.user.id)
      return cookiesOf(done.value.headers)
    },
  }
}

type SessionPart = Pick<AuthPort, 'signOut' | 'findSession' | 'startSession' | 'sessions' | 'endSession' | 'endSessions'>

function sessions({ api, $context }: BetterAuth): SessionPart {
  return {
    async signOut(request) {
      const { headers } = await api.signOut({ headers: wholeHeaders(request.headers), returnHeaders: true })
      return cookiesOf(headers)
    },
    async findSession(headers) {
      const found = await api.getSession({ headers: wholeHeaders(headers), query: { disableRefresh: true } })
      return found ? toFoundSession(found.session, found.user.name) : undefined
    },
    async startSession(account, request) {
      const { headers } = await api.startServerSession({ body: { account }, headers: wholeHeaders(request.headers), returnHeaders: true })
      return cookiesOf(headers)
    },
    async sessions(account) {
      const { internalAdapter } = await $context
      const found = await internalAdapter.listSessions(account)
      return found.filter(({ expiresAt }) => expiresAt > new Date()).map((session) => toFoundSession(session, ''))
    },
    async endSession(account, sessionId) {
      const { internalAdapter } = await $context
      const found = await internalAdapter.listSessions(account)
      const session = found.find(({ id }) => id === sessionId)
      if (session) await internalAdapter.deleteSession(session.token)
    },
    async endSessions(account) {
      const { internalAdapter } = await $context
      await internalAdapter.deleteUserSessions(account)
    },
  }
}

type AccountPart = Pick<AuthPort, 'setFirstPassword' | 'hasPassword' | 'createAccount' | 'rename'>

function accounts({ api, $context }: BetterAuth): AccountPart {
  const hasPassword = async (account: string): Promise<boolean> => {
    const { internalAdapter } = await $context
    return Boolean((await internalAdapter.findCredentialAccount(account))?.password)
  }
  return {
    hasPassword,
    async setFirstPassword(password, request) {
      if (!isPassword(password)) return 'weak-password'
      try {
        const done = await attempt(api.setPassword({ body: { newPassword: password }, headers: wholeHeaders(request.headers) }))
        return 'value' in done ? 'done' : 'already-set'
      } catch (error) {
        // Of two at once the database takes one.
        const session = await api.getSession({ headers: wholeHeaders(request.headers), query: { disableRefresh: true } })
        if (session && (await hasPassword(session.user.id))) return 'already-set'
        throw error
      }
    },
    async createAccount({ email, name }) {
      const { internalAdapter } = await $context
      if (!isEmailAddress(email.trim())) return 'invalid-email'
      const address = email.trim().toLowerCase()
      const isTaken = async (): Promise<boolean> => Boolean(await internalAdapter.findUserByEmail(address))
      if (await isTaken()) return 'taken'
      try {
        const user = await internalAdapter.createUser({ email: address, name, emailVerified: true }, { method: 'admin' })
        return toAccountId(user.id)
      } catch (error) {
        // Somebody else was faster.
        if (await isTaken()) return 'taken'
        throw error
      }
    },
    async rename(account, name) {
      const { internalAdapter } = await $context
      await internalAdapter.updateUser(account, { name })
    },
  }
}

const isPassword = (password: string): boolean => password.length >= leastPassword && password.length <= mostPassword

const toAccountId = (id: string): AccountId => branded(id)

type Attempt<T> = { value: T } | { code: string }

/** The library refuses by throwing; a refusal is a value here, everything else stays thrown. */
async function attempt<T>(call: Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await call }
  } catch (error) {
    if (isAPIError(error)) return { code: error.body?.code ?? String(error.status) }
    throw error
  }
}

function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('Set-Cookie', cookie)
  return cookies
}

type LibrarySession = { id: string; userId: string; createdAt: Date; expiresAt: Date; ipAddress?: string | null; userAgent?: string | null }

const toFoundSession = (session: LibrarySession, name: string): FoundSession => ({
  id: session.id,
  account: toAccountId(session.userId),
  name,
  createdAt: session.createdAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  ip: session.ipAddress ?? undefined,
  userAgent: session.userAgent ?? undefined,
})
