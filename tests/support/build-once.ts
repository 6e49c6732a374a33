import { spawnSync } from 'node:child_process'
import { mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isBuildStale } from '#app/http/build-freshness.server.ts'

const lock = 'node_modules/.cache/motcua-test-build'

/** Builds the pages when they have to be: one of the test processes does, the others wait for it. */
export async function buildOnce(): Promise<void> {
  for (;;) {
    if (!isBuildStale()) return
    if (isTaken()) await pause(200)
    else break
  }
  try {
    const { status, stderr } = spawnSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
    if (status !== 0) throw new Error(`the pages could not be built:\n${stderr}`)
  } finally {
    rmdirSync(lock)
  }
}

/** Takes the lock, or says that somebody has it; one left behind by a killed run is removed. */
function isTaken(): boolean {
  mkdirSync('node_modules/.cache', { recursive: true })
  try {
    mkdirSync(lock)
    return false
  } catch {
    if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 180_000) rmSync(lock, { recursive: true, force: true })
    return true
  }
}
