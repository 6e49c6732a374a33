import { createReadStream } from 'node:fs'
import type { Core } from '#app/core.server.ts'
import { scanBytes } from '#app/files/clamd.server.ts'
import type { FileHash } from '#runtime/ids.ts'
import type { ScanState } from '#runtime/ports.ts'

/** How long somebody who waits for a page waits for the scanner, and how long a job does. */
const shortMs = 10_000
const longMs = 120_000

/** Scans a file on its way in. What cannot be said now is asked again by a job. */
export async function scanStaged({ config, log }: Core, path: string): Promise<ScanState> {
  if (config.CLAMD === '') return 'off'
  return scan(log, () => scanBytes(config.CLAMD, createReadStream(path), shortMs))
}

/** Scans a file that is kept already, and keeps what was found. */
export async function scanKept({ config, log, blobs, database }: Core, hash: FileHash, timeoutMs = longMs): Promise<ScanState> {
  if (config.CLAMD === '' || !(await blobs.has(hash))) return 'off'
  const state = await scan(log, () => scanBytes(config.CLAMD, blobs.read(hash), timeoutMs))
  await database.files.setScan(hash, state)
  return state
}

/** Asks once more for those that have no verdict yet: who presses the button that files must not wait for a job. */
export async function scanUnscanned(core: Core, hashes: readonly FileHash[]): Promise<void> {
  if (core.config.CLAMD === '') return
  const facts = await core.database.files.facts(hashes)
  const open = hashes.filter((hash) => facts.get(hash)?.scan !== 'clean' && facts.get(hash)?.scan !== 'infected')
  for (const hash of open) if ((await scanKept(core, hash, shortMs)) === 'unavailable') return
}

async function scan(log: Core['log'], ask: () => Promise<ScanState>): Promise<ScanState> {
  try {
    return await ask()
  } catch (error) {
    log.warn({ err: error }, 'a file could not be scanned')
    return 'unavailable'
  }
}
