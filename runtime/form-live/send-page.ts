import type { KeptAnswer, KeptPage } from './kept-page.ts'
import type { Entry } from './page-entries.ts'
import type { PageVersion } from './take-over.ts'

/** Why a page could not be saved, as far as the browser can tell. */
export type SaveFailure = 'network' | 'signed-out' | 'stale' | 'gone' | 'too-large' | 'too-many' | 'storage' | 'server'
export type Sent = { result: 'kept'; page: KeptPage } | { result: 'failed'; cause: SaveFailure }
type Sending = { address: string; entries: readonly Entry[]; version: PageVersion; isLeaving?: boolean }

/** Saves a page of a draft. A page that is being left may still be saved, if it is small enough to outlive it. */
export async function sendPage({ address, entries, version, isLeaving = false }: Sending): Promise<Sent> {
  const body = new FormData()
  for (const [name, value] of [...entries, ['_revision', version.revision] as const, ['_base', version.base] as const]) body.append(name, value)
  try {
    const response = await fetch(`${address}/keep`, { method: 'POST', body, headers: { Accept: 'application/json' }, keepalive: isLeaving && isSmall(entries) })
    if (!response.ok) return { result: 'failed', cause: causeOf(response.status) }
    // Written by the same version of the program that serves this module; a door before it may answer anything.
    const answer: unknown = await response.json()
    if (!isAnswer(answer)) return { result: 'failed', cause: 'server' }
    return answer.result === 'kept' ? answer : { result: 'failed', cause: 'gone' }
  } catch {
    return { result: 'failed', cause: 'network' }
  }
}

/** Bodies past 64 kB cannot outlive their page. */
function isSmall(entries: readonly Entry[]): boolean {
  return entries.reduce((sum, [name, value]) => sum + 3 * value.length + name.length + 100, 0) < 60_000
}

function causeOf(status: number): SaveFailure {
  return causes[status] ?? 'server'
}

const causes: Readonly<Record<number, SaveFailure>> = { 401: 'signed-out', 409: 'stale', 413: 'too-large', 429: 'too-many', 507: 'storage' }

function isAnswer(value: unknown): value is KeptAnswer {
  return isObject(value) && (value['result'] === 'gone' || (value['result'] === 'kept' && isKept(value['page'])))
}

function isKept(value: unknown): value is KeptPage {
  return isObject(value) && 'revision' in value && 'base' in value && 'savedAt' in value && Array.isArray(value['taken'])
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
