import { createServer, type Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { CompiledForm } from '#runtime/version.ts'
import type { FormLiveBundle } from '#runtime/form-live/build.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { clientBundle, productStyles } from './bundles.ts'
import { plainPage } from './plain-page.ts'

/** The same form served in four ways, each by its first page and what that loads. */
export type Site = { name: string; files: ReadonlyMap<string, Served>; ready: 'load' | 'live' | 'ready' }
type Served = { type: string; body: Buffer; packed: Buffer }

type Made = { definition: ProcedureDefinition; compiled: CompiledForm; page: string; bundle: FormLiveBundle; folder: string }

export async function sitesOf({ definition, compiled, page, bundle, folder }: Made): Promise<Site[]> {
  const fields = definition.form.sections.flatMap((section) => section.fields)
  const { $schema: _draft, ...schema } = compiled.schema
  const modules = await Promise.all(bundle.files.map(async (name) => [`/${name}`, served('text/javascript', await readFile(join(folder, name), 'utf8'))] as const))
  const shell = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Đơn</title><div id="root"></div><script type="module" src="/client.js"></script>`
  const client = async (entry: string, parts: Record<string, string>) => new Map([['/', served('text/html', shell)], ['/client.js', served('text/javascript', await clientBundle(entry, parts))]])
  return [
    { name: 'plain HTML', ready: 'load', files: new Map([['/', served('text/html', plainPage(fields))]]) },
    { name: 'bare React', ready: 'ready', files: await client('tests/bench/forms/react-client.tsx', { 'virtual:fields': `export default ${JSON.stringify(fields)}` }) },
    { name: 'stock rjsf', ready: 'ready', files: await client('tests/bench/forms/rjsf-client.tsx', { 'virtual:schema': `export const schema=${JSON.stringify(schema)};export const uiSchema={}` }) },
    { name: 'motcua', ready: 'live', files: new Map([['/', served('text/html', page)], ['/styles.css', served('text/css', await productStyles())], ['/validator.js', served('text/javascript', compiled.validator)], ...modules]) },
  ]
}

function served(type: string, text: string): Served {
  const body = Buffer.from(text)
  return { type: `${type}; charset=utf-8`, body, packed: gzipSync(body) }
}

export async function serve({ files }: Site): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '/')
    if (!file) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'gzip', 'Content-Length': file.packed.length, 'Cache-Control': 'no-store' }).end(file.packed)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port')
  return { url: `http://127.0.0.1:${address.port}/`, server }
}
