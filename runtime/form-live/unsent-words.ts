import { forgetWords, leftWords } from './kept-words.ts'
import { sendPage } from './send-page.ts'

/**
 * Loaded by the review page: words of this draft that are still on the device are sent, and the page is drawn anew when
 * the server lacked them. What cannot be sent is told with the pages it belongs to, and filing waits for a second press:
 * it would go without these words. Filing also waits until that is known. The server draws all of the notice; here it is
 * only shown.
 */
function start(notice: HTMLElement): void {
  const { draft = '', revision = '', reader = '' } = notice.dataset
  let [isKnown, isWarned] = [false, false]

  /** Pages with words that the server still lacks; none where the page is drawn anew. */
  const send = async (): Promise<string[] | undefined> => {
    const left = new Set<string>()
    let isNew = false
    for (const words of (await leftWords(reader)).filter(({ address }) => address.startsWith(`/drafts/${draft}/`))) {
      const sent = await sendPage(words)
      if (sent.result === 'failed') left.add(words.address)
      else await forgetWords(words.id)
      isNew ||= sent.result === 'kept' && String(sent.page.revision) !== revision
    }
    if (!isNew) return [...left]
    location.reload()
    return undefined
  }
  const tell = (left: readonly string[]): void => {
    notice.hidden = left.length === 0
    for (const item of notice.querySelectorAll('li')) item.hidden = !left.includes(item.querySelector('a')?.pathname ?? '')
    if (left.length > 0) notice.focus()
  }
  const check = async (): Promise<void> => {
    const left = await send()
    if (!left) return
    isKnown = true
    tell(left)
  }
  const checked = check()

  const form = document.querySelector<HTMLFormElement>('form[data-files]')
  form?.addEventListener('submit', (event) => {
    if (isKnown && (notice.hidden || isWarned)) return
    event.preventDefault()
    if (!isKnown) return void checked.then(() => isKnown && form.requestSubmit(event.submitter))
    isWarned = true
    notice.focus()
  })
  window.addEventListener('online', () => void check())
}

const notice = document.getElementById('unsent')
if (notice) start(notice)
