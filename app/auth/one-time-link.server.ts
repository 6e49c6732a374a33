import { createHash, randomBytes } from 'node:crypto'
import type { Core } from '#app/core.server.ts'
import type { AccountId } from '#runtime/ids.ts'

const validForMs = { invitation: 3 * 24 * 60 * 60_000, 'first-run': 7 * 24 * 60 * 60_000, demo: 24 * 60 * 60_000 }

/** A link that signs this account in once. The database keeps only its hash. */
export async function newOneTimeLink(core: Core, account: AccountId, purpose: keyof typeof validForMs): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.parse(core.now()) + validForMs[purpose]).toISOString()
  await core.links.add({ hash: hashSecret(token), account, purpose, expiresAt })
  return `${core.config.PUBLIC_URL}/link?token=${token}`
}

/** How secrets that only need to be recognised are stored: they are random, so one fast hash is enough. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
