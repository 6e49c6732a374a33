import { chooseVersion } from './choose-version.ts'
import { downloadWords } from './download-words.ts'
import type { Words } from './kept-words.ts'
import type { SaveTexts } from './save-texts.ts'
import { entriesOf } from './page-entries.ts'
import type { SaveFailure } from './send-page.ts'
import { versionOf } from './take-over.ts'

/** How a page says whether it is saved: a quiet line when it is, an alert with a way out when it is not. */
export type TellSaved = {
  saved(at: Date): void
  failed(cause: SaveFailure, unsaved: Unsaved): void
  deviceFull(): void
  restored(at: Date, undo: () => void): void
  undone(): void
  /** The next page has to wait until this one is saved. */
  waits(): void
}

/** Whether the words are on the device meanwhile; `words` when they are not those of the page but of an earlier visit. */
type Unsaved = { isKept: boolean; words?: Words }

/** `letGo`: the page is left with all that was typed on it. */
type Telling = { form: HTMLFormElement; texts: SaveTexts; address: string; retry: () => void; letGo: () => void }

export function tellSaved({ form, texts, address, retry, letGo }: Telling): TellSaved {
  let told = ''
  let isFull = false
  return {
    saved(at) {
      told = ''
      document.getElementById('save-problem')?.remove()
      say(isFull ? `${texts.saved(clockTime(at))}. ${texts.deviceFull}` : texts.saved(clockTime(at)))
    },
    failed(cause, { isKept, words }) {
      // An alert that is written anew is read out anew.
      if (told === `${cause} ${isKept}`) return
      told = `${cause} ${isKept}`
      const { title, text } = texts.problems[cause]
      const acts = actsOf(cause, isKept).map((act) => makers[act]({ form, texts, address, retry, letGo, words }))
      showNotice(form, 'save-problem', [heading(title), paragraph(`${text} ${isKept ? texts.keptHere : texts.notKeptHere}`), row(acts)])
      say('')
    },
    deviceFull() {
      isFull = true
      say(texts.deviceFull)
    },
    restored(at, undo) {
      const button = actButton(texts.undo, () => undo())
      showNotice(form, 'words-restored', [paragraph(texts.restored(clockTime(at))), row([button])])
    },
    waits() {
      say(texts.goesOnLater)
    },
    undone() {
      document.getElementById('words-restored')?.remove()
      say(texts.undone)
    },
  }
}

type Act = 'retry' | 'sign-in' | 'compare' | 'download'

function actsOf(cause: SaveFailure, isKept: boolean): Act[] {
  const own: Partial<Record<SaveFailure, Act[]>> = { 'signed-out': ['sign-in', 'retry'], stale: ['compare'], gone: [] }
  return [...(own[cause] ?? ['retry'] satisfies Act[]), ...(cause === 'gone' || !isKept ? ['download' as const] : [])]
}

const makers: Record<Act, (telling: Telling & Pick<Unsaved, 'words'>) => HTMLElement> = {
  retry: ({ texts, retry }) => actButton(texts.retry, retry),
  'sign-in': ({ texts, address }) =>
    Object.assign(document.createElement('a'), { className: 'button primary', href: `/sign-in?next=${encodeURIComponent(address)}`, target: '_blank', textContent: texts.signIn }),
  compare: ({ form, texts, address, letGo, words }) =>
    actButton(texts.compare, () => {
      if (!words) letGo()
      chooseVersion(words ?? { address, entries: entriesOf(form), version: versionOf(form) })
    }),
  download: ({ form, texts }) => actButton(texts.download, () => downloadWords(form)),
}

function say(text: string): void {
  const status = document.getElementById('save-status')
  if (status) status.textContent = text
}

function showNotice(form: HTMLFormElement, id: string, parts: HTMLElement[]): void {
  document.getElementById(id)?.remove()
  const notice = Object.assign(document.createElement('div'), { id, className: id === 'save-problem' ? 'notice danger save-problem' : 'notice' })
  notice.setAttribute('role', id === 'save-problem' ? 'alert' : 'status')
  notice.append(...parts)
  if (id === 'save-problem') form.append(notice)
  else form.prepend(notice)
}

function actButton(text: string, press: () => void): HTMLElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: text })
  button.addEventListener('click', press)
  return button
}

const heading = (textContent: string): HTMLElement => Object.assign(document.createElement('h2'), { textContent })
const paragraph = (textContent: string): HTMLElement => Object.assign(document.createElement('p'), { textContent })

function row(acts: HTMLElement[]): HTMLElement {
  const element = Object.assign(document.createElement('p'), { className: 'row' })
  element.append(...acts)
  return element
}

function clockTime(at: Date): string {
  return at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
}
