import { inTurn } from './ask-server.ts'
import { forgetWords, keepWords } from './kept-words.ts'
import { entriesOf } from './page-entries.ts'
import { type SaveFailure, sendPage } from './send-page.ts'
import { adoptVersion, takeOver, versionOf } from './take-over.ts'
import type { TellSaved } from './tell-saved.ts'

/** Saves one form page: on the device at once, on the server as soon as it can. */
export type DraftSaver = {
  /** Something was typed. */
  touch(): void
  /** True when nothing is unsaved any more. */
  save(isLeaving?: boolean): Promise<boolean>
  /** Writes what is unsaved on the device. */
  keep(): Promise<void>
  isUnsaved(): boolean
  failure(): SaveFailure | undefined
}

type Saving = { form: HTMLFormElement; address: string; owner: string; tell: TellSaved }

export function draftSaver({ form, address, owner, tell }: Saving): DraftSaver {
  const id = `${owner} ${address} ${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
  let [typed, saved] = [0, 0]
  let failure: SaveFailure | undefined
  let device: 'empty' | 'holds' | 'full' = 'empty'
  const isUnsaved = (): boolean => typed > saved

  const keep = async (): Promise<void> => {
    if (!isUnsaved()) return
    const before = device
    device = await keepWords({ id, owner, address, at: Date.now(), version: versionOf(form), entries: entriesOf(form) }).then(() => 'holds' as const, () => 'full' as const)
    if (failure) tell.failed(failure, { isKept: device === 'holds' })
    else if (device === 'full' && before !== 'full') tell.deviceFull()
    if (!isUnsaved()) await forget()
  }
  const forget = async (): Promise<void> => {
    if (device !== 'holds') return
    device = 'empty'
    await forgetWords(id).catch(() => undefined)
  }
  const send = async (isLeaving: boolean): Promise<void> => {
    const at = typed
    const sent = await sendPage({ address, entries: entriesOf(form), version: versionOf(form), isLeaving })
    failure = sent.result === 'failed' ? sent.cause : undefined
    if (sent.result === 'failed') return keepAndTell(sent.cause)
    saved = at
    adoptVersion(form, { revision: String(sent.page.revision), base: sent.page.base })
    tell.saved(new Date(sent.page.savedAt))
    if (!isUnsaved()) await forget()
    if (sent.page.taken.length > 0) await showTaken(form, address, sent.page)
  }
  const keepAndTell = async (cause: SaveFailure): Promise<void> => {
    await keep()
    tell.failed(cause, { isKept: device === 'holds' })
  }

  return {
    touch() {
      typed += 1
    },
    async save(isLeaving = false) {
      if (isUnsaved()) await inTurn(async () => (isUnsaved() ? send(isLeaving) : undefined))
      return !isUnsaved()
    },
    keep,
    isUnsaved,
    failure: () => (isUnsaved() ? failure : undefined),
  }
}

/** Questions somebody else answered meanwhile come into the page; where that fails, the next save tells again. */
async function showTaken(form: HTMLFormElement, address: string, { taken, revision }: { taken: string[]; revision: number }): Promise<void> {
  const answer = await fetch(`${address}?changed=${taken.join(',')}&at=${revision}`).catch(() => undefined)
  if (answer?.ok) takeOver(form, new DOMParser().parseFromString(await answer.text(), 'text/html'))
}
