import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { openDatabase } from '#db/open.ts'
import { replay } from '#runtime/dossier/chain.ts'

export type FreshDatabase = { url: string; remove(): Promise<void> }

/** Makes the template once per run, whichever suite is first. */
const templateLock = 77
const template = `motcua_template_${process.ppid}`

/** A new migrated database on the server at `adminUrl`, copied from a template. */
export async function freshPostgres(adminUrl: string): Promise<FreshDatabase> {
  const name = `motcua_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount === 0) await makeTemplate(client, adminUrl)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  return {
    url: addressOf(adminUrl, name),
    remove: () => asAdministrator(adminUrl, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  }
}

async function makeTemplate(client: pg.Client, adminUrl: string): Promise<void> {
  await client.query(`CREATE DATABASE ${template}`)
  const database = await openDatabase({ url: addressOf(adminUrl, template), poolSize: 1 }, replay)
  await database.close()
}

async function asAdministrator(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function addressOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}
