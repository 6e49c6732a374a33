import { randomBytes } from 'node:crypto'
import { apiScopes } from '#app/api/api-holder.server.ts'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import { CliError, requireOption, textOption, type CliCommand } from '#app/cli/command-line.ts'
import { withRuntime } from '#app/cli/with-runtime.server.ts'

const day = 24 * 60 * 60_000

/** `create-token`: the token is printed once and kept only as a hash; it acts as the account, within its scopes. */
export const createToken: CliCommand = async (options) => {
  const [email, name] = [requireOption(options, 'email').toLowerCase(), requireOption(options, 'name')]
  const scopes = requireOption(options, 'scopes').split(',')
  const unknown = scopes.find((scope) => !apiScopes.some((known) => known === scope))
  if (unknown !== undefined) throw new CliError(`no scope ${unknown}; there are ${apiScopes.join(', ')}`)
  const procedures = textOption(options, 'procedures')?.split(',') ?? ['*']
  const days = Number(textOption(options, 'days') ?? 365)
  if (!Number.isInteger(days) || days < 1) throw new CliError('--days is a whole number')
  return withRuntime(async ({ core }) => {
    const { rows } = await core.people.list({ search: email, limit: 200 })
    const account = rows.find((person) => person.email === email)?.id
    if (account === undefined) return { ok: false, value: { error: 'unknown-account' }, lines: [`${email} has no account`] }
    const token = `mc_${randomBytes(32).toString('base64url')}`
    const id = core.newId<string>()
    const expiresAt = new Date(Date.parse(core.now()) + days * day).toISOString()
    await core.tokens.add({ hash: hashSecret(token), id, name, account, scopes, procedures, createdAt: core.now(), expiresAt })
    return { ok: true, value: { id, token, scopes, procedures, expiresAt }, lines: [token] }
  })
}
