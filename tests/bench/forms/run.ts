import { build } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compileForm } from '#builder/publish/compile.ts'
import { buildFormLive } from '#runtime/form-live/build.ts'
import { launchBrowser } from '../../support/browser.ts'
import { type Conditions, formOf } from './form-definition.ts'
import { loadPage, typeInto, type Loaded, type Typed } from './in-browser.ts'
import type * as ServerSide from './server-work.tsx'
import { serve, sitesOf, type Site } from './sites.ts'

/**
 * `npm run bench:forms`: a form page of the product beside plain HTML, bare React and stock rjsf, all made from one
 * definition in the same run: bytes, time to interactive, time from key to paint, and what the server spends.
 * `--quick` for a look. Exit code 1 when something that must be is missed.
 */
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const [loads, keys, rounds] = options.quick ? [2, 40, 5] : [7, 200, 30]
let failed = 0

const { productPage, serverWork }: typeof ServerSide = await import(await bundled('tests/bench/forms/server-work.tsx'))
const folder = mkdtempSync(join(tmpdir(), 'bench-forms-'))
const browser = await launchBrowser()
/** Paints when there is something to paint, not when a screen would be ready for it: only the work is measured. */
const hurried = await launchBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
try {
  console.log(`${new Date().toISOString()}, ${cpus()[0]?.model ?? '?'} × ${cpus().length}, Node ${process.version}, Chromium ${browser.version()}, load ${loadavg()[0]?.toFixed(1)}`)
  await comparePages(30, 6)
  await comparePages(300, 60)
  await comparePages(300, 60, 'calculated')
  await timeServer()
} finally {
  await Promise.all([browser.close(), hurried.close()])
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0

async function comparePages(size: number, conditions: number, by: Conditions = 'simple'): Promise<void> {
  const definition = formOf(size, conditions, by)
  const bundle = await buildFormLive(folder)
  const compiled = compileForm(definition, definition.form)
  const sites = await sitesOf({ definition, compiled, page: productPage(definition, bundle), bundle, folder })
  console.log(`\n${size} questions, ${conditions} ${by} conditions`)
  const complete = await weight(size)
  const measured = new Map<string, Measured>()
  // The others are measured once a size: they know no rules.
  for (const site of sites) if (by === 'simple' || ['motcua', 'bare React'].includes(site.name)) measured.set(site.name, await measurePage(site))
  const [own, react] = [measured.get('motcua'), measured.get('bare React')]
  if (!own || !react) return
  if (size === 30) say(`complete without script: ${kb(complete)}`, complete <= 12_000, 'aim 12 kB', false)
  say(`with script: ${kb(own.bytes)}`, own.bytes <= 110_000, 'must 110 kB, aim 60 kB')
  say(`interactive: ${(own.interactive / react.interactive).toFixed(2)} × bare React; usable before any script at ${own.usable.toFixed(0)} ms`, own.interactive <= 1.1 * react.interactive, 'aim 1.1', false)
  if (size < 300) return
  say(`key → paint p95: ${own.fast.p95.toFixed(1)} / ${own.slow.p95.toFixed(1)} ms`, own.fast.p95 <= 16 && own.slow.p95 <= 60, 'must 16 / 60, aim 10 / 35')
  say(`script per key: ${own.fast.script.toFixed(2)} / ${own.slow.script.toFixed(2)} ms`, own.fast.script <= 2 && own.slow.script <= 8, 'must 2 / 8')
}

type Measured = Loaded & { fast: Typed; slow: Typed }

async function measurePage(site: Site): Promise<Measured> {
  const { url, server } = await serve(site)
  try {
    const all: Loaded[] = []
    for (let load = 0; load < loads; load++) all.push(await loadPage(browser, url, site))
    const middle = (of: (one: Loaded) => number) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN
    const loaded = { bytes: middle(({ bytes }) => bytes), usable: middle(({ usable }) => usable), interactive: middle(({ interactive }) => interactive) }
    const [fast, slow] = [await typeInto(hurried, url, site, 1, keys), await typeInto(hurried, url, site, 4, keys)]
    console.log(`  ${site.name.padEnd(12)} ${kb(loaded.bytes).padStart(9)}  usable ${loaded.usable.toFixed(0).padStart(5)}  interactive ${loaded.interactive.toFixed(0).padStart(5)} ms  key → paint p50 ${fast.p50.toFixed(1)} / ${slow.p50.toFixed(1)}, p95 ${fast.p95.toFixed(1)} / ${slow.p95.toFixed(1)} ms  script ${fast.script.toFixed(2)} / ${slow.script.toFixed(2)} ms a key`)
    return { ...loaded, fast, slow }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** HTML and CSS of the page as it comes to a browser without script. */
async function weight(size: number): Promise<number> {
  const definition = formOf(size, 0)
  const compiled = compileForm(definition, definition.form)
  const bundle = await buildFormLive(folder)
  const sites = await sitesOf({ definition, compiled, page: productPage(definition, undefined), bundle, folder })
  const files = sites.find(({ name }) => name === 'motcua')?.files
  return (files?.get('/')?.packed.length ?? NaN) + (files?.get('/styles.css')?.packed.length ?? NaN)
}

async function timeServer(): Promise<void> {
  const { render30, render300, judge30, judge300, compile500 } = await serverWork(rounds)
  console.log(`\nserver, processor time: render ${render30.toFixed(2)} ms (30), ${render300.toFixed(1)} ms (300); judge ${judge30.toFixed(3)} ms (30), ${judge300.toFixed(2)} ms (300)`)
  say(`compile at publication, 500 questions: ${compile500.toFixed(0)} ms`, compile500 <= 3000, 'must 3 000')
}

function say(what: string, isMet: boolean, wants: string, isMust = true): void {
  if (!isMet && isMust) failed += 1
  console.log(`${isMet ? 'ok  ' : isMust ? 'FAIL' : 'aim '} ${what} (${wants})`)
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

/** Node runs TypeScript but no JSX, which pages are written in. */
async function bundled(entry: string): Promise<string> {
  const outfile = resolve('node_modules/.cache/bench-forms/server-work.mjs')
  await build({ entryPoints: [entry], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' })
  return outfile
}
