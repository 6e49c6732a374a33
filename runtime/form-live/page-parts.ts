/** Where things stand on a form page, as `form-view` draws it. */

/** Pointer of the answer a control holds: `root[a][0][b]` and `upload:/a/0/b` are `/a/0/b`. */
export function pointerOf(control: Element): string | undefined {
  const name = control.getAttribute('name') ?? ''
  if (name.startsWith('upload:')) return name.slice('upload:'.length)
  if (!name.startsWith('root[')) return undefined
  return [...name.matchAll(/\[([^\]]+)\]/g)].map(([, key]) => `/${key}`).join('')
}

/** The question at the top of the form that a pointer leads into. */
export function keyOf(pointer: string): string {
  return pointer.split('/')[1] ?? ''
}

export function idOf(pointer: string): string {
  return `root${pointer.replaceAll('/', '.')}`
}

/** What stands around the control of a field: its question, help and error. */
export function wrapperOf(pointer: string, page: Document = document): HTMLElement | undefined {
  return page.getElementById(idOf(pointer))?.closest<HTMLElement>('.field') ?? undefined
}

/** Whether the row in which something stood was removed; what the server drew anew is in no row. */
export function isTakenOut(part: Element): boolean {
  const root = part.getRootNode()
  return root instanceof Element && root.matches('.row')
}

export function errorSummary(page: Document = document): HTMLElement | undefined {
  return page.getElementById('errors') ?? undefined
}

export function isButton(target: EventTarget | null): target is HTMLButtonElement {
  return target instanceof HTMLButtonElement && target.name === '_do'
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export function isControl(target: EventTarget | null): target is Control {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}

/** Ticks and radios, which are chosen and not typed in. */
export function isTick(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')
}
