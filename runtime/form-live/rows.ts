import { isControl } from './page-parts.ts'

/** Rows of repeat groups without a turn of the page: the same buttons, the same names and ids as drawn. */

/** Does what a row button asks. False when it is none of these and the server must answer. */
export function pressRowButton(button: HTMLButtonElement): boolean {
  const [act = '', pointer = ''] = split(button.value)
  if (act === 'add') return addRow(button, pointer)
  const row = button.closest<HTMLElement>('.row')
  if (!row || !['remove', 'up', 'down'].includes(act)) return false

  if (act === 'remove') removeRow(row, pointer)
  if (act === 'up') row.previousElementSibling?.before(row)
  if (act === 'down') row.nextElementSibling?.after(row)
  settle(row, parentOf(pointer))
  if (act !== 'remove') (button.hidden ? row : button).focus()
  return true
}

function split(value: string): string[] {
  const at = value.indexOf(':')
  return [value.slice(0, at), value.slice(at + 1)]
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'))
}

function addRow(button: HTMLButtonElement, pointer: string): boolean {
  const template = button.nextElementSibling
  if (!(template instanceof HTMLTemplateElement)) return false

  const copy = document.createElement('template')
  copy.innerHTML = template.innerHTML
  const row = copy.content.querySelector<HTMLElement>('.row')
  if (!row) return false

  button.before(row)
  renumber(row, pointer, '#', rowsOf(row).length - 1)
  settle(row, pointer)
  ;[...row.querySelectorAll<HTMLElement>('input, select, textarea')].find((control) => isControl(control) && control.checkVisibility())?.focus()
  return true
}

/** The reader goes on at the row that took the place, or at the button that adds one. */
function removeRow(row: HTMLElement, pointer: string): void {
  const group = row.parentElement
  const next = row.nextElementSibling
  const previous = row.previousElementSibling
  row.remove()
  if (!group) return

  const near = [next, previous].find((one) => one instanceof HTMLElement && one.matches('.row, button:not([hidden])'))
  const first = group.querySelector<HTMLElement>(':scope > .row')
  if (first) settle(first, parentOf(pointer))
  else showButtons(group, [])
  if (near instanceof HTMLElement) near.focus()
}

function rowsOf(row: HTMLElement): HTMLElement[] {
  return [...(row.parentElement?.querySelectorAll<HTMLElement>(':scope > .row') ?? [])]
}

/** Numbers the rows as they stand now, in two strokes so that two never have the same number. */
function settle(row: HTMLElement, pointer: string): void {
  const rows = rowsOf(row)
  rows.forEach((one, index) => renumber(one, pointer, numberOf(one), `~${index}`))
  rows.forEach((one, index) => renumber(one, pointer, `~${index}`, index))
  if (row.parentElement) showButtons(row.parentElement, rows)
}

function numberOf(row: HTMLElement): string {
  return row.id.slice(row.id.lastIndexOf('.') + 1)
}

function showButtons(group: HTMLElement, rows: readonly HTMLElement[]): void {
  rows.forEach((row, index) => {
    for (const button of row.querySelectorAll<HTMLButtonElement>(':scope > .row-buttons > button')) {
      button.hidden = (button.value.startsWith('up:') && index === 0) || (button.value.startsWith('down:') && index === rows.length - 1)
    }
  })
  const add = group.querySelector<HTMLButtonElement>(':scope > button[data-most]')
  if (add) add.hidden = rows.length >= Number(add.dataset['most'] ?? Infinity)
  const none = group.querySelector<HTMLElement>(':scope > .no-rows')
  if (none) none.hidden = rows.length > 0
}

const places = ['id', 'for', 'name', 'value', 'href', 'list', 'aria-describedby', 'aria-labelledby', 'aria-label', 'data-after'] as const

/** Puts another number into every place of a row that holds it. */
function renumber(row: HTMLElement, pointer: string, from: string, to: string | number): void {
  const keys = pointer.slice(1).split('/')
  const name = `root${keys.map((key) => `[${key}]`).join('')}`
  const id = `root.${keys.join('.')}`
  const told = /^~?\d+$/.test(String(to)) ? Number(String(to).replace('~', '')) + 1 : to
  const change = (text: string): string =>
    text
      .replaceAll(`${id}.${from}`, `${id}.${to}`)
      .replaceAll(`${name}[${from}]`, `${name}[${to}]`)
      .replaceAll(`:${pointer}/${from}`, `:${pointer}/${to}`)

  for (const element of withInner(row)) {
    for (const place of places) {
      const value = element.getAttribute(place)
      if (value !== null && (place !== 'value' || element instanceof HTMLButtonElement)) element.setAttribute(place, change(value))
    }
  }
  retitle(row, told)
}

/** Everything in a row, also what waits inside templates. */
function withInner(root: Element): Element[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLTemplateElement ? [element, ...[...element.content.children].flatMap(withInner)] : [element],
  )
}

function retitle(row: HTMLElement, told: string | number): void {
  const title = row.querySelector(':scope > legend')?.firstChild
  if (!title) return
  const before = title.textContent ?? ''
  const after = before.replace(/(?:#|\d+)$/, String(told))
  title.textContent = after
  for (const button of row.querySelectorAll(':scope > .row-buttons > button')) {
    button.setAttribute('aria-label', (button.getAttribute('aria-label') ?? '').replace(before, after))
  }
}
