import { draftSaver, type DraftSaver } from './draft-saver.ts'
import { guardLeaving } from './guard-leaving.ts'
import type { LivePage } from './live-page.ts'
import { keepPages } from './offline-caches.ts'
import { restoreWords } from './restore-words.ts'
import { saveTexts } from './save-texts.ts'
import { tellSaved } from './tell-saved.ts'
import { isTypedIn } from './typed-before.ts'

const keepAfterMs = 300
const saveAfterMs = 2000
const saveAtLatestMs = 6000
const retryMs = { first: 3000, most: 60_000 }

/**
 * Saves what is typed: on the device after a moment, on the server every few seconds and when the page is put away. Says
 * when it last did, and why it cannot.
 */
export function saveDraft(page: LivePage): void {
  const { form } = page
  const address = new URL(form.action).pathname
  const tell = tellSaved({ form, texts: saveTexts[page.data.language], address, retry: () => void saver.save(), letGo: () => letGo() })
  const owner = form.dataset['autosave'] ?? ''
  const saver = draftSaver({ form, address, owner, tell })
  const timer = saveTimer(saver)

  const touch = (): void => {
    saver.touch()
    timer.typed()
  }

  form.addEventListener('input', touch)
  if (isTypedIn(form)) touch()
  window.addEventListener('online', () => void saver.save())
  window.addEventListener('focus', () => saver.failure() && void saver.save())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saver.keep()
    void saver.save(document.visibilityState === 'hidden')
  })
  const letGo = guardLeaving(form, saver, () => tell.waits())
  const adopt = async (): Promise<void> => {
    touch()
    await saver.keep()
  }
  void restoreWords({ form, address, owner, tell, adopt })
  void keepPages(owner, address).catch(() => undefined)
}

/** A first unsaved word waits no longer than a few seconds, however much follows; what fails is tried again less and less often. */
function saveTimer(saver: DraftSaver): { typed(): void } {
  let unsavedSince = 0
  let wait = retryMs.first
  let [keeping, saving]: Array<number | undefined> = []

  const save = async (): Promise<void> => {
    saving = undefined
    const isSaved = await saver.save()
    wait = saver.failure() ? Math.min(wait * 2, retryMs.most) : retryMs.first
    unsavedSince = Date.now()
    if (!isSaved) saving ??= window.setTimeout(() => void save(), saver.failure() ? wait : saveAfterMs)
  }
  return {
    typed() {
      clearTimeout(keeping)
      keeping = window.setTimeout(() => void saver.keep(), keepAfterMs)
      if (saver.failure() && saving !== undefined) return
      if (saving === undefined) unsavedSince = Date.now()
      clearTimeout(saving)
      const left = saveAtLatestMs - (Date.now() - unsavedSince)
      saving = window.setTimeout(() => void save(), Math.max(0, Math.min(saveAfterMs, left)))
    },
  }
}
