import { randomBytes } from 'node:crypto'
import { applications } from '#app/demo/applications.ts'
import { enterprises, standingAnswers } from '#app/demo/enterprises.ts'
import { newPick } from '#app/demo/picker.ts'
import { samplePaper } from '#app/demo/sample-paper.server.ts'
import { hashSecret } from '#app/auth/one-time-link.server.ts'
import type { Runtime } from '#app/services.server.ts'

export type Filer = { token: string; body: unknown }

/** An enterprise with a token and its papers uploaded, and the request that files a notice of postal business. */
export async function addFiler({ core, services }: Runtime): Promise<Filer> {
  const [enterprise] = enterprises
  if (!enterprise) throw new Error('no enterprise')
  const { name, mail } = enterprise
  const account = await core.auth.createAccount({ email: mail, name })
  if (account === 'taken' || account === 'invalid-email') throw new Error(account)
  const token = `mc_${randomBytes(32).toString('base64url')}`
  await core.tokens.add({ hash: hashSecret(token), id: core.newId(), name: 'crash', account, scopes: ['dossiers:file'], procedures: ['*'], createdAt: core.now() })

  const stream = (async function* once() {
    yield samplePaper({ title: 'Giấy tờ', holder: name })
  })()
  const actor = { kind: 'applicant', accountId: account, name } as const
  const stored = await services.files.upload(actor, { name: 'giay-to.pdf', stream, accept: ['pdf'], maxBytes: 1_000_000 })
  if (stored.result === 'refused') throw new Error(stored.code)
  const { hash, size, type } = stored.file
  const { answers, papers } = applications['postal-notice-confirm']({ pick: newPick(1), today: core.now().slice(0, 10), paper: undefined })
  const held = [{ file: hash, name: 'giay-to.pdf', size, type }]
  const filed = { ...standingAnswers(enterprise), ...answers, papers: Object.fromEntries(papers.map((paper) => [paper, held])) }
  return { token, body: { procedure: 'postal-notice-confirm', answers: filed } }
}
