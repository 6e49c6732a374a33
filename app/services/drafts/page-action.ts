/** What a pressed button asks. A pointer names a field, or with a number at its end a row or file of it. */
export type PageAction =
  | { kind: 'continue' | 'back' | 'save' | 'review' | 'none' }
  | { kind: 'go'; section: string }
  | { kind: 'add' | 'look-up' | 'upload'; path: string[] }
  | { kind: 'remove' | 'up' | 'down' | 'remove-file'; path: string[]; index: number }

const plain = ['continue', 'back', 'save', 'review'] as const

/** Reads the value of `_do`; anything unknown is no button. */
export function parseAction(text: FormDataEntryValue | null): PageAction {
  if (typeof text !== 'string') return { kind: 'none' }
  const simple = plain.find((kind) => kind === text)
  if (simple) return { kind: simple }
  const [, verb, target = ''] = /^([a-z-]+):(.{1,300})$/.exec(text) ?? []
  if (verb === 'go') return { kind: 'go', section: target }
  if (!/^(\/[a-z0-9_-]{1,60}){1,12}$/.test(target)) return { kind: 'none' }
  const path = target.slice(1).split('/')
  if (verb === 'add' || verb === 'look-up' || verb === 'upload') return { kind: verb, path }
  const index = Number(path.at(-1))
  const isNumbered = verb === 'remove' || verb === 'up' || verb === 'down' || verb === 'remove-file'
  return isNumbered && Number.isInteger(index) && path.length > 1 ? { kind: verb, path: path.slice(0, -1), index } : { kind: 'none' }
}

/** Where the page should put the reader's attention after a button that stays on it. */
export function focusOf(action: PageAction): string | undefined {
  return 'path' in action ? `/${action.path.join('/')}` : undefined
}
