import { isControl } from './page-parts.ts'

/** Rows of repeat groups without a turn of the page: the same buttons, the same names and ids as drawn. */

/** Does what a row button asks. False when it is none of these and the server must answer. */
export function pressRowButton(button: HTMLButtonElement): boolean {
  const [, act = '', pointer = ''] = /^(.*?):(.*)$/.exec(button.value) ?? []
  if (act === 'add') return addRow(button, pointer)
  const row = button.closest<HTMLElement>('.row')
  const group = row?.parentElement
  if (!group || !['remove', 'up', 'down'].includes(act)) return false

  const [previous, next] = [row.previousElementSibling, row.nextElementSibling]
  if (act === 'remove') row.remove()
  if (act === 'up') previous?.before(row)
  if (act === 'down') next?.after(row)
  settle(group, pointer.slice(0, pointer.lastIndexOf('/')))
  // The reader goes on at the row that took the place, or at the button that adds one.
  const near = [next, previous].find((one) => one?.matches('.row, button:not([hidden])'))
  if (act !== 'remove') (button.hidden ? row : button).focus()
  else if (near instanceof HTMLElement) near.focus()
  return true
}

function addRow(button: HTMLButtonElement, pointer: string): boolean {
  const template = button.nextElementSibling
  const group = button.parentElement
  if (!group || !(template instanceof HTMLTemplateElement)) return false

  const copy = document.createElement('template')
  copy.innerHTML = template.innerHTML
  const row = copy.content.querySelector<HTMLElement>('.row')
  if (!row) return false

  button.before(row)
  settle(group, pointer)
  ;[...row.querySelectorAll<HTMLElement>('input, select, textarea')].find((control) => isControl(control) && control.checkVisibility())?.focus()
  return true
}

/** Numbers the rows as they stand now, in two strokes so that two never have the same number. */
function settle(group: HTMLElement, pointer: string): void {
  const rows = [...group.querySelectorAll<HTMLElement>(':scope > .row')]
  rows.forEach((row, index) => renumber(row, pointer, row.id.slice(row.id.lastIndexOf('.') + 1), `~${index}`))
  rows.forEach((row, index) => {
    renumber(row, pointer, `~${index}`, String(index))
    retitle(row, String(index + 1))
  })
  showButtons(group, rows)
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
function renumber(row: HTMLElement, pointer: string, from: string, to: string): void {
  const keys = pointer.slice(1).split('/')
  const name = `root${keys.map((key) => `[${key}]`).join('')}`
  const id = `root.${keys.join('.')}`
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
}

/** Everything in a row, also what waits inside templates. */
function withInner(root: Element): Element[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLTemplateElement ? [element, ...[...element.content.children].flatMap(withInner)] : [element],
  )
}

function retitle(row: HTMLElement, told: string): void {
  const title = row.querySelector(':scope > legend')?.firstChild
  if (!title) return
  const before = title.textContent ?? ''
  const after = before.replace(/(?:#|\d+)$/, told)
  title.textContent = after
  for (const button of row.querySelectorAll(':scope > .row-buttons > button')) {
    button.setAttribute('aria-label', (button.getAttribute('aria-label') ?? '').replace(before, after))
  }
}
