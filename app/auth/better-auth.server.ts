import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import { clientAddressHeader } from '#app/doors/client-address.ts'
import { hashPassword, verifyPassword } from '#app/auth/password-hash.server.ts'
import { branded } from '#app/branded.ts'
import type { AccountId } from '#runtime/ids.ts'

export type AuthMail = { to: string; token: string }

export type AuthSettings = {
  database: { db: Kysely<Tables>; type: 'sqlite' | 'postgres' }
  secret: string
  publicUrl: string
  onCreated(account: { id: AccountId; email: string; name: string }): Promise<void>
  mailVerification(mail: AuthMail): Promise<void>
  mailReset(mail: AuthMail): Promise<void>
  /** Somebody signed up with an address that has an account. */
  mailTaken(mail: { to: string }): Promise<void>
}

const days = 24 * 60 * 60

/** better-auth as this product uses it: on the server only, its own routes are never mounted. */
export function newBetterAuth(settings: AuthSettings) {
  const { database, secret, publicUrl } = settings
  return betterAuth({
    database,
    secret,
    baseURL: publicUrl,
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3 * days,
      password: { hash: hashPassword, verify: verifyPassword },
      sendResetPassword: ({ user, token }) => settings.mailReset({ to: user.email, token }),
      onExistingUserSignUp: ({ user }) => settings.mailTaken({ to: user.email }),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: days,
      sendVerificationEmail: ({ user, token }) => settings.mailVerification({ to: user.email, token }),
    },
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: 7 * days, disableSessionRefresh: true, freshAge: 0 },
    advanced: {
      cookiePrefix: 'motcua',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    databaseHooks: { user: { create: { after: ({ id, email, name }) => settings.onCreated({ id: branded(id), email, name }) } } },
    plugins: [serverSessions],
  })
}

export const leastPassword = 12
export const mostPassword = 200

/** Checks the one argument of our own endpoint, the way the library asks for (Standard Schema). */
const accountBody: { readonly '~standard': StandardProps } = {
  '~standard': {
    version: 1,
    vendor: 'motcua',
    validate: (value: unknown) =>
      typeof value === 'object' && value !== null && 'account' in value && typeof value.account === 'string'
        ? { value: { account: value.account } }
        : { issues: [{ message: 'account is missing' }] },
  },
}

type AccountBody = { account: string }
type StandardProps = {
  readonly version: 1
  readonly vendor: string
  readonly types?: { readonly input: AccountBody; readonly output: AccountBody }
  readonly validate: (value: unknown) => { value: AccountBody } | { issues: Array<{ message: string }> }
}

/** A session for an account that proved itself otherwise; callable by our code only. */
const serverSessions = {
  id: 'server-sessions',
  endpoints: {
    startServerSession: createAuthEndpoint.serverOnly({ method: 'POST', body: accountBody }, async (context) => {
      const { account } = context.body
      const user = await context.context.internalAdapter.findUserById(account)
      if (!user) throw context.error('NOT_FOUND')
      const session = await context.context.internalAdapter.createSession(user.id)
      await setSessionCookie(context, { session, user })
      return { session: session.id }
    }),
  },
}

export type BetterAuth = ReturnType<typeof newBetterAuth>
