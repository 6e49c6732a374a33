import { idOf, wrapperOf } from './page-parts.ts'

/** Which version of the draft a page shows: its number, and a short hash of each answer as it was drawn or last saved. */
export type PageVersion = { revision: string; base: string }

export function versionOf(form: HTMLFormElement): PageVersion {
  return { revision: hiddenInput(form, '_revision')?.value ?? '', base: hiddenInput(form, '_base')?.value ?? '' }
}

export function adoptVersion(form: HTMLFormElement, { revision, base }: PageVersion): void {
  const inputs = [hiddenInput(form, '_revision'), hiddenInput(form, '_base')]
  for (const [index, value] of [revision, base].entries()) {
    const input = inputs[index]
    if (input) input.value = value
  }
}

/**
 * Takes over the version a page from the server was drawn from. Questions that were answered anew elsewhere are put
 * into this page, except the one the person is in: of that the page goes on to say what it showed, so that the server
 * sees both. A page that was overtaken on its way says of nothing what it showed.
 */
export function takeOver(form: HTMLFormElement, drawn: Document, keys: readonly string[] = changedIn(drawn)): void {
  const from = drawn.querySelector<HTMLFormElement>('form[data-form-live]')
  if (!from) return
  const kept = new Set(keys.filter((key) => !replaceQuestion(`/${key}`, drawn)))
  if (kept.size < keys.length) showNotice(form, drawn)
  const { revision, base } = versionOf(from)
  const before = versionOf(form).base.split(' ')
  const parts = base.split(' ').map((part) => (kept.has(keyIn(part)) ? (before.find((one) => keyIn(one) === keyIn(part)) ?? part) : part))
  adoptVersion(form, { revision, base: from.dataset['overtaken'] === undefined ? parts.join(' ') : '' })
  if (keys.length > 0) form.dispatchEvent(new Event('redrawn'))
}

function changedIn(drawn: Document): string[] {
  return [...drawn.querySelectorAll('#changed a')].map((link) => link.getAttribute('href')?.slice('#root.'.length) ?? '')
}

const keyIn = (part: string): string => part.slice(0, part.indexOf(':'))

function replaceQuestion(pointer: string, drawn: Document): boolean {
  const [to, from] = [wrapperOf(pointer), wrapperOf(pointer, drawn)]
  if (!to || !from || to.contains(document.activeElement)) return false
  to.replaceWith(document.adoptNode(from))
  return document.getElementById(idOf(pointer)) !== null
}

function showNotice(form: HTMLFormElement, drawn: Document): void {
  const notice = drawn.getElementById('changed')
  if (!notice) return
  document.getElementById('changed')?.remove()
  form.prepend(document.adoptNode(notice))
}

function hiddenInput(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
}
