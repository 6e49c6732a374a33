import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { publishDefinition } from '#app/services/procedures/publish.server.ts'
import type { Runtime } from '#app/services.server.ts'
import type { DraftId } from '#runtime/ids.ts'
import { buildOnce } from '../../support/build-once.ts'
import { postgresUrl } from '../../support/databases.ts'
import { freshPostgres } from '../../support/fresh-postgres.ts'
import { permitText } from '../../support/product.ts'
import { newApp } from '../../support/running-app.ts'
import { sendSlowly } from '../../support/slow-line.ts'
import { tusClient } from '../../support/tus-client.ts'

const megabyte = 1024 * 1024
const pointer = '/papers/so_do'

// The time of building the pages is not the time of an upload.
beforeAll(buildOnce, 240_000)

/** An applicant who is signed in, with a draft whose question takes files of 60 MB. */
async function prepare({ core, casework, services }: Runtime): Promise<{ cookie: string; draft: DraftId }> {
  const definition = JSON.parse(permitText)
  definition.papers[0].maxSizeMb = 60
  const published = await publishDefinition(core, casework.versions, { actor: { kind: 'system', name: 'test' }, text: JSON.stringify(definition) })
  if (published.result === 'findings') throw new Error(JSON.stringify(published.findings))
  const account = await core.auth.createAccount({ email: 'mai@example.test', name: 'Mai' })
  if (account === 'taken' || account === 'invalid-email') throw new Error(account)
  const started = await services.drafts.start({ kind: 'applicant', accountId: account, name: 'Mai' }, definition.key)
  if (started.result !== 'started') throw new Error(started.refusal.code)
  const session = await core.auth.startSession(account, new Request('http://127.0.0.1'))
  return { cookie: session.getSetCookie().map((each) => each.split(';')[0]).join('; '), draft: started.draft.id }
}

test.each([
  ['SQLite', async () => ({ url: '', remove: async () => {} })],
  ['PostgreSQL', async () => freshPostgres(await postgresUrl())],
])('on %s 50 MB on a slow line outlive cut connections and a killed server', async (_name, database) => {
  const { url: databaseUrl, remove } = await database()
  const app = await newApp({ databaseUrl, env: { LIMIT_FILE_MB: '64' } })
  try {
    const { cookie, draft } = await app.offline(prepare)
    await app.start()
    const client = tusClient(app.url, cookie)
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50 * megabyte)])
    const started = performance.now()
    const place = (await client.create({ size: bytes.length, draft, pointer, name: 'bản vẽ.pdf' })).headers.get('Location') ?? ''
    const offsets = [0]
    for (const trouble of ['cut', 'kill', 'cut', 'kill', 'none'] as const) {
      const { offset = 0 } = await client.offset(place)
      expect(offset).toBeGreaterThanOrEqual(offsets.at(-1) ?? 0)
      offsets.push(offset)
      const sending = sendSlowly(client, place, { bytes, offset }, { bytesPerSecond: 10 * megabyte, breaksAfter: trouble === 'none' ? Infinity : 10 * megabyte })
      if (trouble === 'kill') await app.kill()
      await sending
      if (trouble === 'kill') await app.start()
    }
    expect(offsets.at(-1)).toBeGreaterThan(15 * megabyte)
    expect(await client.offset(place)).toEqual({ status: 200, offset: bytes.length })
    expect((performance.now() - started) / 1000).toBeLessThan(150)
    await app.stop()
    const found = await app.offline(({ core }) => core.database.uploads.find(place.slice('/uploads/'.length) as never))
    expect(found?.outcome).toMatchObject({ file: { file: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, name: 'bản vẽ.pdf' } })
  } finally {
    await app.remove()
    await remove()
  }
}, 400_000)
