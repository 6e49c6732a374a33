import type { DraftSaver } from './draft-saver.ts'

/** Failures that the person's own post would meet as well; the others have a page of the server's that keeps the words. */
const blocking = new Set(['network', 'gone', 'too-large', 'too-many', 'storage', 'server'])

/**
 * Leaving a page with unsaved words: a link saves first, a post that would fail is not sent, and what leaves the site
 * asks. Nothing asks when all is saved. Answers what lets the page go by a way of its own that takes the words along.
 */
export function guardLeaving(form: HTMLFormElement, saver: DraftSaver, wait: () => void): () => void {
  let isPosting = false
  /** The button that was pressed without a connection: it is pressed again once there is one, unless the person types on. */
  let waiting: HTMLElement | null | undefined
  const goOn = async (): Promise<void> => {
    const isSaved = await saver.save()
    if (!isSaved || waiting === undefined) return
    const button = waiting
    waiting = undefined
    form.requestSubmit(button)
  }
  window.addEventListener('online', () => waiting !== undefined && void goOn())
  form.addEventListener('input', () => {
    waiting = undefined
  })
  window.addEventListener('pageshow', () => {
    isPosting = false
  })
  window.addEventListener('beforeunload', (event) => {
    if (isPosting || !saver.isUnsaved()) return
    void saver.keep()
    event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if (isBlocked(saver)) {
      event.preventDefault()
      waiting = event.submitter
      void goOn().then(() => waiting !== undefined && (wait(), showProblem()))
      return
    }
    isPosting = true
    void saver.keep()
  }, { capture: true })
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || !isTurn(event, link) || !saver.isUnsaved()) return
    event.preventDefault()
    void saver.save().then((isSaved) => (isSaved ? location.assign(link.href) : showProblem()))
  })
  return () => {
    isPosting = true
  }
}

function isBlocked(saver: DraftSaver): boolean {
  return !navigator.onLine || blocking.has(saver.failure() ?? '')
}

function isTurn(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  const isOther = link.origin === location.origin && (link.pathname !== location.pathname || link.search !== location.search)
  return isPlain && isOther && link.target === '' && !link.hasAttribute('download')
}

function showProblem(): void {
  const problem = document.getElementById('save-problem')
  problem?.setAttribute('tabindex', '-1')
  problem?.focus()
}
