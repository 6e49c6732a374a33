import type { Entry } from './page-entries.ts'
import type { PageVersion } from './take-over.ts'

/**
 * Words that have not reached the server, kept on the device until they do: by page of a draft and by window, for the
 * person who typed them. They outlive a crash of the browser, and are thrown away when somebody else signs in.
 */
export type Words = { id: string; owner: string; address: string; at: number; version: PageVersion; entries: Entry[] }

const store = 'words'
const longestMs = 30 * 24 * 3600_000

/** Rejects when the device has no room or keeps nothing. */
export async function keepWords(words: Words): Promise<void> {
  await run('readwrite', (words_) => words_.put(words))
}

export async function forgetWords(id: string): Promise<void> {
  await run('readwrite', (words) => words.delete(id))
}

/** What this person left behind on this device, oldest first. What others left, and what is very old, is removed. */
export async function leftWords(owner: string): Promise<Words[]> {
  const all = await run('readonly', (words) => words.getAll()).catch(() => [])
  const left = all.filter(isWords)
  const strange = left.filter((one) => one.owner !== owner || one.at < Date.now() - longestMs)
  await Promise.all(strange.map(async ({ id }) => forgetWords(id)))
  return left.filter((one) => !strange.includes(one)).sort((a, b) => a.at - b.at)
}

/** Removes everything of a draft that is gone for good. A device that keeps nothing has nothing to remove. */
export async function forgetDraft(draft: string): Promise<void> {
  const all = await run('readonly', (words) => words.getAll()).catch(() => [])
  const own = all.filter(isWords).filter(({ address }) => address.startsWith(`/drafts/${draft}/`))
  await Promise.all(own.map(async ({ id }) => forgetWords(id)))
}

let opened: Promise<IDBDatabase> | undefined

async function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('motcua-words', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store, { keyPath: 'id' }))
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no storage')))
  })
}

async function run<Result>(mode: IDBTransactionMode, work: (words: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  opened ??= open()
  const database = await opened.catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode)
    const request = work(transaction.objectStore(store))
    transaction.addEventListener('complete', () => resolve(request.result))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')))
  })
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'owner' in value && 'entries' in value && Array.isArray(value.entries)
}
