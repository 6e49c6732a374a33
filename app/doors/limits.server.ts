import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { currentConfig, type Config } from '#app/config.server.ts'
import { clientNetwork } from '#app/doors/client-address.ts'
import type { PageRequest } from '#app/page-request.ts'
import { perProcess } from '#app/per-process.ts'

export type LimitName = 'post' | 'keep' | 'sign-in' | 'account' | 'account-anywhere' | 'mail' | 'invite' | 'filing' | 'look-up' | 'studio'

/** Points and seconds of each limit; counted per process. */
const windows = {
  post: ({ LIMIT_POSTS }: Config) => ({ points: LIMIT_POSTS, duration: 60 }),
  /** Pages save by themselves every few seconds; a whole office may share an address. */
  keep: ({ LIMIT_POSTS }: Config) => ({ points: 20 * LIMIT_POSTS, duration: 60 }),
  /** By address: several people of one office share it. */
  'sign-in': ({ LIMIT_SIGN_IN }: Config) => ({ points: 6 * LIMIT_SIGN_IN, duration: 15 * 60 }),
  /** By account and address: who guesses at an account from elsewhere does not lock its owner out. By account alone where a session is asked for the password. */
  account: ({ LIMIT_SIGN_IN }: Config) => ({ points: LIMIT_SIGN_IN, duration: 15 * 60 }),
  /** By account, from all addresses together: against guessing from many places at once. */
  'account-anywhere': ({ LIMIT_SIGN_IN }: Config) => ({ points: 20 * LIMIT_SIGN_IN, duration: 15 * 60 }),
  /** By e-mail address that mails nobody proved to want go to. */
  mail: () => ({ points: 6, duration: 60 * 60 }),
  /** By account: invitations to a draft. */
  invite: () => ({ points: 20, duration: 60 * 60 }),
  filing: ({ LIMIT_FILING }: Config) => ({ points: LIMIT_FILING, duration: 60 * 60 }),
  /** Every change in the studio is one; an author at work makes about one a second. */
  studio: ({ LIMIT_POSTS }: Config) => ({ points: 10 * LIMIT_POSTS, duration: 60 }),
  'look-up': ({ LIMIT_LOOK_UPS }: Config) => ({ points: LIMIT_LOOK_UPS, duration: 60 }),
} satisfies Record<LimitName, (config: Config) => { points: number; duration: number }>

function limiterOf(name: LimitName): RateLimiterMemory {
  const limiters = (perProcess().limiters ??= new Map())
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterMemory(windows[name](currentConfig()))
  limiters.set(name, made)
  return made
}

/** Seconds to wait when the key has used up its limit, undefined while it may go on. */
export async function waitOf(name: LimitName, key: string): Promise<number | undefined> {
  try {
    await limiterOf(name).consume(key)
    return undefined
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000)
    throw error
  }
}

/** Counts this request against a limit by the client's network; throws 429 with `Retry-After` when it is used up. */
export async function takeLimit(request: PageRequest, name: LimitName): Promise<void> {
  const wait = await waitOf(name, clientNetwork(request))
  if (wait !== undefined) throw new Response(null, { status: 429, headers: { 'Retry-After': String(wait) } })
}

/** Forgets failed attempts after a success. */
export async function forgiveLimit(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).delete(key)
}
