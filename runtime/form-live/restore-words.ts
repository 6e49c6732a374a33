import { inTurn } from './ask-server.ts'
import { fillIn } from './fill-in.ts'
import { forgetWords, leftWords, type Words } from './kept-words.ts'
import { byQuestion, differing, drawnEntries, entriesOf, exchange } from './page-entries.ts'
import { sendPage } from './send-page.ts'
import { adoptVersion, takeOver, versionOf } from './take-over.ts'
import type { TellSaved } from './tell-saved.ts'

type Restoring = {
  form: HTMLFormElement
  address: string
  owner: string
  tell: TellSaved
  /** Takes what is on the page now for typed on it, and keeps it on the device. */
  adopt: () => Promise<void>
}

/**
 * Sends what an earlier visit left on the device: words of this page come back into it, with a notice and a way to undo;
 * words of other pages go where they belong. A choice the person has just made between two versions settles this page.
 */
export async function restoreWords(restoring: Restoring): Promise<void> {
  const { form, address, owner } = restoring
  const isChosen = form.dataset['chosen'] !== undefined
  for (const words of await leftWords(owner)) {
    if (words.address !== address) await sendAway(words)
    else if (isChosen) await forgetWords(words.id)
    else await inTurn(async () => restoreHere(words, restoring))
  }
}

async function sendAway(words: Words): Promise<void> {
  const sent = await inTurn(async () => sendPage(words))
  if (sent?.result === 'kept' || sent?.cause === 'gone') await forgetWords(words.id)
}

/** What the person has begun to type anew counts more than what was left of the same question. */
async function restoreHere(words: Words, { form, address, tell, adopt }: Restoring): Promise<void> {
  const drawn = byQuestion(drawnEntries(form))
  const typed = differing(byQuestion(entriesOf(form)), drawn)
  const keys = differing(byQuestion(words.entries), drawn).filter((key) => !typed.includes(key))
  const sent = await sendPage(words)
  if (sent.result === 'failed') {
    // A page that was drawn without a connection is older than the words: they are shown, and saved as of then.
    if (sent.cause === 'network' && fillIn(form, words.entries, keys)) {
      adoptVersion(form, words.version)
      await adopt()
      await forgetWords(words.id)
    }
    return tell.failed(sent.cause, { isKept: true, words })
  }
  await forgetWords(words.id)
  if (keys.length === 0) return adoptVersion(form, { revision: String(sent.page.revision), base: sent.page.base })
  await redraw(form, address, keys)
  tell.restored(new Date(words.at), () => void inTurn(async () => undo({ form, address, tell }, keys, drawn)))
}

async function undo({ form, address, tell }: Omit<Restoring, 'owner' | 'adopt'>, keys: readonly string[], drawn: ReturnType<typeof byQuestion>): Promise<void> {
  const sent = await sendPage({ address, entries: exchange(byQuestion(entriesOf(form)), keys, drawn), version: versionOf(form) })
  if (sent.result === 'failed') return tell.failed(sent.cause, { isKept: false })
  await redraw(form, address, keys)
  tell.undone()
}

/** Shows some questions as the server has them now, but for those the person has begun to type in meanwhile. */
async function redraw(form: HTMLFormElement, address: string, keys: readonly string[]): Promise<void> {
  const answer = await fetch(address).catch(() => undefined)
  if (!answer?.ok) return
  const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const typed = differing(byQuestion(entriesOf(form)), byQuestion(drawnEntries(form)))
  const focused = document.activeElement
  if (focused instanceof HTMLElement && form.contains(focused)) focused.blur()
  takeOver(form, drawn, keys.filter((key) => !typed.includes(key)))
  if (focused && focused.id !== '') focusAtEnd(document.getElementById(focused.id))
}

/** Whoever types on, types after the words that came back: nothing of them is selected. */
function focusAtEnd(control: HTMLElement | null): void {
  control?.focus()
  const isText = control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && /^(?:text|search|tel|url)$/.test(control.type))
  if (isText) control.setSelectionRange(control.value.length, control.value.length)
}
