import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

/** A place on the page the keyboard can go to, by the name a screen reader says. */
export type NamedControl = { name: string; around: string; element: HTMLElement }

const reachable = 'a[href], button:not(:disabled), summary, input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)'

/** Everything on the page that takes the keyboard, in its order; what is folded away too. */
export function namedControls(root: ParentNode): NamedControl[] {
  return [...root.querySelectorAll<HTMLElement>(reachable)].flatMap((element) => {
    const name = nameOf(element)
    return name === '' || !isShown(element) ? [] : [{ name, around: aroundOf(element), element }]
  })
}

/** Those whose name holds every word that is looked for: names that start with it first, then by length. */
export function findControls(controls: readonly NamedControl[], wanted: string): NamedControl[] {
  const words = foldVietnamese(wanted).split(' ').filter(Boolean)
  const scored = controls.flatMap((control, order) => {
    const [name, all] = [foldVietnamese(control.name), foldVietnamese(`${control.name} ${control.around}`)]
    if (!words.every((word) => all.includes(word))) return []
    const rank = name === words.join(' ') ? 0 : name.startsWith(words.join(' ')) ? 1 : words.every((word) => name.includes(word)) ? 2 : 3
    return [{ control, rank, order }]
  })
  return scored.toSorted((a, b) => a.rank - b.rank || a.order - b.order).map(({ control }) => control)
}

/** Shown now, or by unfolding what it stands in. */
function isShown(element: HTMLElement): boolean {
  return element.checkVisibility() || (element.closest('details:not([open])')?.checkVisibility() ?? false)
}

/** Goes there: what can be pressed is pressed, what holds a value gets the keyboard. */
export function goToControl(control: NamedControl): void {
  const element = control.element.isConnected ? control.element : drawnAgain(control)
  for (let fold = element.parentElement?.closest('details'); fold; fold = fold.parentElement?.closest('details')) if (!fold.querySelector(':scope > summary')?.contains(element)) fold.open = true
  element.scrollIntoView({ block: 'nearest' })
  element.focus()
  if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)) return
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.select()
  if (!(element instanceof HTMLSelectElement)) element.click()
}

/** The page may have drawn it anew since it was found. */
function drawnAgain({ name, around, element }: NamedControl): HTMLElement {
  return namedControls(document).find((one) => one.name === name && one.around === around)?.element ?? element
}

function nameOf(element: HTMLElement): string {
  const own = element.getAttribute('aria-label')
  if (own) return own.trim()
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels].map((label) => textWithout(label, 'select, textarea, input')).join(' ') : ''
  return (labels || (element.innerText ?? element.textContent) || element.getAttribute('placeholder') || '').replaceAll(/\s+/g, ' ').trim()
}

/** The heading or legend it stands under. */
function aroundOf(element: HTMLElement): string {
  const group = element.closest('fieldset, section, details, dialog')
  const heading = group?.querySelector(':scope > legend, :scope > h2, :scope > h3, :scope > summary')
  return heading === element || !(heading instanceof HTMLElement) ? '' : heading.innerText.replaceAll(/\s+/g, ' ').trim()
}

function textWithout(node: Node, selector: string): string {
  if (!(node instanceof HTMLElement)) return ''
  const copy = node.cloneNode(true)
  if (copy instanceof HTMLElement) for (const inner of copy.querySelectorAll(selector)) inner.remove()
  return copy.textContent ?? ''
}
