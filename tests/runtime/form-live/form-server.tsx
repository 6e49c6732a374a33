import { readdir, readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { toValidatorSource } from '#builder/publish/validator-source.ts'
import { toAreas } from '#runtime/fields/areas.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import { toStanding } from '#runtime/form-live/conditions.ts'
import { readAnswers } from '#runtime/form-live/read-answers.ts'
import { toLiveData, toScriptText } from '#runtime/form-view/live-data.ts'
import { toPageLogic } from '#runtime/form-view/page-logic.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import { loadForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/** A server with one form page behind the strictest policy: what the product does around a page, as small as can be. */
export type FormServer = {
  url: string
  /** What pages posted, without files and revision, in order. */
  posts: Array<Array<[string, string]>>
  state: { answers: Answers; problems: AnswerProblem[]; searches: Record<string, string>; revision: number; slowMs: number; away: boolean }
  close(): Promise<void>
}

export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'"

const areas = toAreas({
  format: 'motcua/areas@1', inForceOn: '2025-07-01', note: { vi: '-' },
  provinces: [
    { code: '01', name: 'Hà Nội', complete: true, communes: [{ code: '00004', name: 'Phường Ba Đình' }] },
    { code: '38', name: 'Thanh Hóa', complete: true, communes: [{ code: '14758', name: 'Phường Hạc Thành' }] },
  ],
})

/** `logic`: the page carries its rules, as the pages of a draft do. */
type ServerOptions = { section: Section; modules: string; script: string; logic?: true }

export async function startFormServer({ section, modules, script, logic }: ServerOptions): Promise<FormServer> {
  const state: FormServer['state'] = { answers: {}, problems: [], searches: {}, revision: 1, slowMs: 0, away: false }
  const posts: FormServer['posts'] = []
  const assets = new Map([
    ['/forms.css', ['text/css', await readStyles()]],
    ['/validator.js', ['text/javascript', toValidatorSource(objectOf(section.fields))]],
    ...(await Promise.all((await readdir(modules)).map(async (name): Promise<[string, string[]]> => [`/${name}`, ['text/javascript', await readFile(join(modules, name), 'utf8')]]))),
  ] as const)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    const [type, text] = assets.get(path) ?? []
    response.setHeader('Content-Security-Policy', strictPolicy)
    if (type !== undefined && text !== undefined) return void response.setHeader('Content-Type', type).end(text)
    if (path === '/favicon.ico') return void response.writeHead(204).end()
    if (request.method === 'POST' && !state.away) await take(request)
    if (path.endsWith('/keep')) {
      if (state.away) return void response.writeHead(503).end()
      const page = { revision: state.revision, base: '', savedAt: new Date().toISOString(), taken: [] }
      return void response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ result: 'kept', page }))
    }
    await new Promise((resolve) => { setTimeout(resolve, state.slowMs) })
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(draw(section, state, { script, logic }))
  }

  const take = async (request: IncomingMessage): Promise<void> => {
    const form = await readForm(request)
    const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    posts.push(entries)
    state.revision += 1
    state.answers = readAnswers(section.fields, entries)
    state.searches = Object.fromEntries(entries.flatMap(([name, value]) => (name.startsWith('search:') ? [[name.slice('search:'.length), value]] : [])))
    const { so_nguoi: people } = state.answers
    if (typeof people === 'number') state.answers = { ...state.answers, tong: people * 2 }
    press(state, entries.findLast(([name]) => name === '_do')?.[1] ?? '', form)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return { url: `http://127.0.0.1:${portOf(server)}/form`, posts, state, close: async () => closeServer(server) }
}

function draw(section: Section, { answers, problems, searches, revision }: FormServer['state'], { script, logic }: Pick<ServerOptions, 'script' | 'logic'>): string {
  const data = toLiveData({ section: section.key, sections: [section], validator: '/validator.js', language: 'vi', answers, optionsOf, logic: logic && logicOf(section, answers) })
  const { hidden, required } = toStanding(data, answers, new Set())
  const verdict = { answers, problems, warnings: [], hidden: [...hidden], required: [...required] }
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{section.title.vi}</title>
        <link rel="stylesheet" href="/forms.css" />
        {script !== '' && <script type="module" src={`/${script}`} />}
      </head>
      <body>
        <main>
          <h1>{section.title.vi}</h1>
          <form method="post" action="/form" encType="multipart/form-data" noValidate data-form-live="" data-autosave="">
            <input type="hidden" name="_revision" value={revision} />
            <input type="hidden" name="_base" value="" />
            <FormPage language="vi" {...{ section, answers, verdict, problems, searches, areas }} />
            <button className="button primary" name="_do" value="continue">Tiếp tục</button>
            <p className="save-status" id="save-status" role="status" />
          </form>
          <script type="application/json" id="form-live" dangerouslySetInnerHTML={{ __html: toScriptText(data) }} />
        </main>
      </body>
    </html>,
  )}`
}

function logicOf(section: Section, answers: Answers) {
  const form = { id: 'f_form', key: 'form', title: { vi: 'Biểu mẫu' }, sections: [section] }
  const judgedIn = { today: '2026-02-10', channel: 'online', account: { kind: 'citizen' }, areas, files: 'unchecked', record: 'unchecked' } as const
  return toPageLogic(loadForm({ form, steps: [], transitions: [] }, form, () => true), section.key, { answers, verdict: { answers, hidden: [] }, judgedIn })
}

function press(state: FormServer['state'], act: string, form: FormData): void {
  if (act === 'add:/nhan_su') state.answers = { ...state.answers, nhan_su: [...rowsIn(state.answers), {}] }
  if (act === 'upload:/giay') {
    const files = form.getAll(act).filter((file) => file instanceof File && file.size > 0)
    const taken = files.map((file) => (file instanceof File ? { file: 'a'.repeat(64), name: file.name, size: file.size, type: 'application/pdf' } : ''))
    state.answers = { ...state.answers, giay: taken }
  }
  if (act.startsWith('remove-file:/giay/')) delete state.answers['giay']
}

function rowsIn({ nhan_su: rows }: Answers) {
  return Array.isArray(rows) ? rows : []
}

async function readForm(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const headers = { 'Content-Type': request.headers['content-type'] ?? '' }
  return new Request('http://form/', { method: 'POST', headers, body: Buffer.concat(chunks) }).formData()
}

async function readStyles(): Promise<string> {
  const layers = ['tokens', 'base', 'components']
  const texts = await Promise.all(layers.map(async (name) => `@layer ${name} { ${await readFile(`app/styles/${name}.css`, 'utf8')} }`))
  return [...texts, await readFile('app/styles/forms.css', 'utf8')].join('\n')
}

function objectOf(fields: readonly Field[]): JsonSchema {
  const context = { optionsOf, objectOf, rowOf: objectOf }
  const schemas = fields.filter(({ kind }) => !['file', 'image', 'signature'].includes(kind)).map((field) => [field.key, kindOf(field).toSchema(field, context)])
  const required = fields.filter((field) => field.required === true && field.visibleWhen === undefined).map(({ key }) => key)
  return { type: 'object', properties: Object.fromEntries(schemas), required }
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return address.port
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => { server.close(resolve) })
}
