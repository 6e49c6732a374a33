/** What is looked for in the long lists of a page, by pointer of the field. It travels in the address, not in the draft. */
export type Searches = { [pointer: string]: string }

const prefix = 'search:'
const longest = 100

export function searchesIn(entries: Iterable<readonly [string, unknown]>): Searches {
  const found = [...entries].flatMap(([name, text]) =>
    /^search:(?:\/[a-z0-9_-]{1,60}){1,12}$/.test(name) && typeof text === 'string' && text.trim() !== '' ? [[name.slice(prefix.length), text.trim().slice(0, longest)]] : [],
  )
  return Object.fromEntries(found)
}

/**
 * The field that was looked for: its button was pressed, or the Enter key where nothing is chosen yet. Without script
 * that key presses the button that continues.
 */
export function searchedField(form: FormData, act: string): string | undefined {
  if (act.startsWith(prefix)) return act.slice(prefix.length)
  if (act !== 'continue') return undefined
  return Object.keys(searchesIn(form)).find((pointer) => !form.has(`root${pointer.replaceAll(/\/([^/]+)/g, '[$1]')}`))
}

/** The address of the page as it shows what was found. */
export function searchAddress(page: string, form: FormData, pointer: string): string {
  const searches = Object.entries(searchesIn(form)).map(([of, text]) => [prefix + of, text])
  return `${page}?${new URLSearchParams(searches).toString()}#root${pointer.replaceAll('/', '.')}`
}
