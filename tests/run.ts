import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'

/**
 * The whole suite, as `npm test` and continuous integration run it: every static check counts as one test, then all
 * tests on both databases and in a real browser. Ends with `N passed, N failed`; exit code 1 on any failure.
 */
const staticChecks: ReadonlyArray<[name: string, command: string, ...args: string[]]> = [
  ['types of the documents are fresh', 'node', 'schemas/generate-types.ts', '--check'],
  ['type-check', 'tsc', '-p', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['nothing unused', 'knip', '--no-progress'],
  ['build', 'remix', 'vite:build', '--logLevel', 'warn'],
]
const report = 'node_modules/.cache/vitest-report.json'

let passed = 0
let failed = 0

for (const [name, command, ...args] of staticChecks) {
  const started = performance.now()
  const ok = (await run(command, args)) === 0
  if (ok) passed += 1
  else failed += 1
  console.log(`${ok ? '✓' : '✗'} ${name} (${Math.round(performance.now() - started)} ms)`)
}

await rm(report, { force: true })
const vitest = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
const { numPassedTests, numFailedTests, success } = await readReport()
passed += numPassedTests
failed += numFailedTests + (numFailedTests === 0 && (vitest !== 0 || !success) ? 1 : 0)

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

type Report = { numPassedTests: number; numFailedTests: number; success: boolean }

async function readReport(): Promise<Report> {
  try {
    const parsed: Report = JSON.parse(await readFile(report, 'utf8'))
    return parsed
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, success: false }
  }
}

function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    spawn(`node_modules/.bin/${command}`, args, { stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 1))
  })
}
