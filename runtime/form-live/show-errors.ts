import type { LiveTexts } from '#runtime/form-view/live-texts.ts'
import { errorSummary, idOf, wrapperOf } from './page-parts.ts'

/** Puts what is wrong with one answer on the page, or takes it away when `texts` is empty; the same HTML as drawn. */
export function showErrors(pointer: string, errors: readonly string[], texts: Pick<LiveTexts, 'errorWord'>): void {
  const wrapper = wrapperOf(pointer)
  if (!wrapper) return

  const id = `${idOf(pointer)}:e`
  document.getElementById(id)?.remove()
  if (errors.length > 0) firstAfterNotes(wrapper).before(toErrorElement(id, errors, texts))
  wrapper.classList.toggle('bad', errors.length > 0)
  markControls(wrapper, pointer, errors.length > 0)
  updateSummary(pointer, errors)
}

export function hasErrors(pointer: string): boolean {
  return document.getElementById(`${idOf(pointer)}:e`) !== null
}

function toErrorElement(id: string, errors: readonly string[], { errorWord }: Pick<LiveTexts, 'errorWord'>): HTMLElement {
  const word = Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: `${errorWord} ` })
  const element = Object.assign(document.createElement('p'), { className: 'error', id })
  element.append(word, errors.join(' '))
  return element
}

/** The error stands after the question and its help. */
function firstAfterNotes(wrapper: HTMLElement): Element {
  const parts = [...wrapper.children]
  return parts.find((part, index) => index > 0 && !part.matches('.help')) ?? wrapper
}

function markControls(wrapper: HTMLElement, pointer: string, bad: boolean): void {
  const isSet = wrapper instanceof HTMLFieldSetElement
  const control = isSet ? wrapper : document.getElementById(idOf(pointer))
  if (!control) return

  const isRadios = control.getAttribute('role') === 'radiogroup'
  const marked = isSet && !isRadios ? [...wrapper.querySelectorAll(':scope > .choice > input')] : [control]
  for (const one of marked) {
    if (bad) one.setAttribute('aria-invalid', 'true')
    else one.removeAttribute('aria-invalid')
  }
  describe(control, `${idOf(pointer)}:e`, bad)
}

function describe(control: Element, id: string, bad: boolean): void {
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id)
  const ids = bad ? [...others, id] : others
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '))
  else control.removeAttribute('aria-describedby')
}

/** The summary tells what the last post found: what has been mended leaves it, what is wrong anew joins it. */
function updateSummary(pointer: string, errors: readonly string[]): void {
  const summary = errorSummary()
  const list = summary?.querySelector('ul')
  if (!summary || !list || summary.hidden) return

  const target = `#${idOf(pointer)}`
  for (const link of list.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? ''
    if (href === target || href.startsWith(`${target}.`)) link.closest('li')?.remove()
  }
  const rows = rowsAround(pointer)
  for (const text of errors) {
    const item = document.createElement('li')
    item.append(Object.assign(document.createElement('a'), { href: target, textContent: rows === '' ? text : `${rows}: ${text}` }))
    list.append(item)
  }
  summary.hidden = list.children.length === 0
}

/** The rows an answer is in, from the outside, by the titles they are drawn with. */
function rowsAround(pointer: string): string {
  const titles: string[] = []
  for (let row = wrapperOf(pointer)?.closest('.row'); row; row = row.parentElement?.closest('.row')) titles.unshift(row.querySelector(':scope > legend')?.firstChild?.textContent ?? '')
  return titles.join(', ')
}
