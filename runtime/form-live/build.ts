import { build, type Plugin } from 'esbuild'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { withoutUnasked } from './page-kinds.ts'

export type FormLiveBundle = {
  /** Name of the module a form page loads. */
  file: string
  /** Names of the modules it imports at once: `<link rel="modulepreload">` saves their round trip. */
  preload: string[]
  /** Name of the module that the page after filing loads. */
  forget: string
  /** Name of the module that the review page loads. */
  unsent: string
  /** Name of the service worker of the pages of drafts, which has to keep its address. */
  worker: string
  /** Every module, those among them that are loaded later. */
  files: string[]
  /** Bytes of that module as served, gzipped. */
  gzip: number
  /** The same for what it loads when a person first types. */
  laterGzip: number
}

/**
 * Bundles what brings form pages to life into hashed modules in `outDir`, which refer to each other relatively. Throws
 * esbuild's error when the code does not bundle.
 */
export async function buildFormLive(outDir: string): Promise<FormLiveBundle> {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: ['form-live.ts', 'forget-draft.ts', 'unsent-words.ts'].map(sourceOf),
    entryNames: '[name]-[hash]',
    outdir: outDir,
    splitting: true,
    metafile: true,
    plugins: [pageKinds],
  })
  await build({ ...options, entryPoints: [sourceOf('offline-pages.ts')], outdir: outDir, write: true })
  const sizeOf = new Map(outputFiles.map(({ path, contents }) => [basename(path), gzipSync(contents).length]))
  const outputOf = (name: string) => Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(`/${name}`))
  const [path, entry] = outputOf('form-live.ts') ?? []
  const [forget] = outputOf('forget-draft.ts') ?? []
  const [unsent] = outputOf('unsent-words.ts') ?? []
  if (path === undefined || entry === undefined || forget === undefined || unsent === undefined) throw new Error('form-live has no bundle')

  await Promise.all(outputFiles.map(async ({ path: target, contents }) => writeModule(target, contents)))
  const file = basename(path)
  const preload = entry.imports.filter(({ kind }) => kind === 'import-statement').map((one) => basename(one.path))
  const gzip = sum([file, ...preload].map((name) => sizeOf.get(name) ?? 0))
  return { file, preload, forget: basename(forget), unsent: basename(unsent), worker: 'offline-pages.js', files: [...sizeOf.keys()], gzip, laterGzip: sum([...sizeOf.values()]) - gzip }
}

const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', write: false } as const

function sourceOf(name: string): string {
  return new URL(name, import.meta.url).pathname
}

async function writeModule(file: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, contents)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** A page reads and checks answers; schemas, summaries and samples are the server's. */
export const pageKinds: Plugin = {
  name: 'page-kinds',
  setup({ onLoad }) {
    onLoad({ filter: /\/runtime\/fields\/[\w-]+\.ts$/ }, async ({ path }) => ({ contents: withoutUnasked(await readFile(path, 'utf8')), loader: 'ts' }))
  },
}
