import { inTurn } from './ask-server.ts'
import type { DraftSaver } from './draft-saver.ts'
import { forgetWords, leftWords, type Words } from './kept-words.ts'
import type { LivePage } from './live-page.ts'
import { adopt } from './press-button.ts'
import { type Entry, entriesOf, sendPage } from './send-page.ts'
import { takeOver, versionOf } from './take-over.ts'
import type { TellSaved } from './tell-saved.ts'

type Restoring = { address: string; owner: string; saver: DraftSaver; tell: TellSaved }

/**
 * Sends what an earlier visit left on the device: words of this page come back into it, with a notice and a way to undo;
 * words of other pages go where they belong. A choice the person has just made between two versions settles this page.
 */
export async function restoreWords(page: LivePage, restoring: Restoring): Promise<void> {
  const drawn = entriesOf(page.form)
  const isChosen = page.form.dataset['chosen'] !== undefined
  for (const words of await leftWords(restoring.owner)) {
    const isHere = words.address === restoring.address
    if (isHere && (isChosen || isSame(words.entries, drawn))) await forgetWords(words.id)
    else await send(page, words, { ...restoring, drawn, isHere })
  }
}

const isSame = (some: readonly Entry[], others: readonly Entry[]): boolean => JSON.stringify(some) === JSON.stringify(others)

type Sending = Restoring & { drawn: readonly Entry[]; isHere: boolean }

async function send(page: LivePage, words: Words, { address, saver, tell, drawn, isHere }: Sending): Promise<void> {
  const sent = await inTurn(async () => sendPage(words))
  if (sent?.result === 'failed') {
    if (sent.cause === 'gone' && !isHere) await forgetWords(words.id)
    if (isHere) tell.failed(sent.cause, { isKept: true, words })
    return
  }
  if (!sent) return
  await forgetWords(words.id)
  if (!isHere) return
  await saver.save()
  await redraw(page, address)
  tell.restored(new Date(words.at), () => void undo(page, { address, drawn, tell }))
}

async function undo(page: LivePage, { address, drawn, tell }: Pick<Sending, 'address' | 'drawn' | 'tell'>): Promise<void> {
  const sent = await inTurn(async () => sendPage({ address, entries: drawn, version: versionOf(page.form) }))
  if (sent?.result === 'failed') return tell.failed(sent.cause, { isKept: false })
  await redraw(page, address)
  tell.undone()
}

/** Shows the page as the server has it now. */
async function redraw(page: LivePage, address: string): Promise<void> {
  const answer = await fetch(address).catch(() => undefined)
  if (!answer?.ok) return
  const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
  takeOver(page.form, drawn)
  adopt(page, drawn, 'look-up:')
}
