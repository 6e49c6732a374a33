import { byQuestion, type Entry } from './page-entries.ts'
import { type Control, isControl, isTick } from './page-parts.ts'

/**
 * Puts words into the controls of a page, question by question, without the server. False when a question has no room
 * for them, as rows that are not there: then the page stays as it is.
 */
export function fillIn(form: HTMLFormElement, entries: readonly Entry[], keys: readonly string[]): boolean {
  const words = byQuestion(entries)
  const wanted = keys.map((key) => words.get(key) ?? [])
  if (!wanted.flat().every(([name]) => form.elements.namedItem(name) !== null)) return false
  for (const key of keys) empty(form, key)
  for (const [name, value] of wanted.flat()) put(form, name, value)
  if (keys.length > 0) form.dispatchEvent(new Event('input'))
  return true
}

function controlsOf(form: HTMLFormElement, isMeant: (name: string) => boolean): Control[] {
  return [...form.elements].filter(isControl).filter(({ name }) => isMeant(name))
}

/** What is ticked is told by what was sent; what was not sent is not ticked. */
function empty(form: HTMLFormElement, key: string): void {
  for (const control of controlsOf(form, (name) => name.startsWith(`root[${key}]`))) if (isTick(control)) control.checked = false
}

function put(form: HTMLFormElement, name: string, value: string): void {
  for (const control of controlsOf(form, (own) => own === name)) {
    if (isTick(control)) control.checked ||= control.value === value
    else if (control.type !== 'file') control.value = value
  }
}
