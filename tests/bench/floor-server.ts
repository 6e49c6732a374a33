import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import SqliteDatabase from 'better-sqlite3'
import { createAjv } from '#schemas/ajv.ts'

/**
 * The least a server can do: `http`, one compiled Ajv, better-sqlite3 with WAL and an fsync for each commit. A filing is
 * one transaction of two inserts, a refusal lists what Ajv found, a queue is 50 rows of one index as JSON. No rights, no
 * routing, no events. `node tests/bench/floor-server.ts`, FLOOR_FILE and FLOOR_SCHEMA set, PORT too.
 */
const { FLOOR_FILE = '', FLOOR_SCHEMA = '', PORT } = process.env
const database = new SqliteDatabase(FLOOR_FILE)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE IF NOT EXISTS dossiers (id text PRIMARY KEY, answers text NOT NULL); CREATE TABLE IF NOT EXISTS events (id text PRIMARY KEY, dossier text NOT NULL, event text NOT NULL)')
const validate = createAjv().compile(JSON.parse(readFileSync(FLOOR_SCHEMA, 'utf8')))
const addDossier = database.prepare('INSERT INTO dossiers VALUES (?, ?)')
const addEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?)')
const page = database.prepare('SELECT id, code, procedure, applicant_name, step, status, filed_at, due_at FROM queue WHERE role = ? AND unit = ? ORDER BY due_at, id LIMIT 50')
const file = database.transaction((id: string, answers: string) => {
  addDossier.run(id, answers)
  addEvent.run(randomUUID(), id, '{"type":"filed"}')
})

createServer((request, response) => {
  if (request.method === 'POST') return receive(request, response)
  if (request.url === '/healthz') return answer(response, 200, {})
  answer(response, 200, { rows: page.all('mot_cua', 'mot-cua-trung') })
}).listen(Number(PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))

function receive(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { answers } = JSON.parse(Buffer.concat(chunks).toString())
    if (!validate(answers)) return answer(response, 422, { errors: validate.errors?.map(({ instancePath, keyword }) => ({ pointer: instancePath, code: keyword })) })
    const id = randomUUID()
    file(id, JSON.stringify(answers))
    answer(response, 201, { id })
  })
}

function answer(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value)
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}
