import { dropFiles } from './drop-files.ts'
import type { LivePage } from './live-page.ts'
import { isTakenOut, pointerOf } from './page-parts.ts'
import { askAndDraw } from './press-button.ts'
import { cancelUpload, forget, NotTaken, sendFile, type TusUpload } from './tus-upload.ts'
import { newPlace, pointerNow } from './upload-place.ts'
import { say, showUpload } from './upload-row.ts'
import { uploadTexts } from './upload-texts.ts'

/** How many files travel at once; the others wait. */
const atOnce = 3

/** Uploads files as they are chosen or dropped, several at once, and puts each under its question when it is there. */
export function uploadFiles(page: LivePage): void {
  const texts = uploadTexts[page.data.language]
  const draft = page.form.dataset['uploads']
  const queue: Array<() => Promise<void>> = []
  let running = 0
  const idle = new EventTarget()

  const work = (): void => {
    for (let next = queue.shift(); next; next = running < atOnce ? queue.shift() : undefined) {
      running += 1
      void next().finally(() => {
        running -= 1
        if (running === 0 && queue.length === 0) idle.dispatchEvent(new Event('idle'))
        work()
      })
    }
  }
  const enqueue = (job: () => Promise<void>): void => {
    queue.push(job)
    if (running < atOnce) work()
  }

  const begin = (file: File, pointer: string): void => {
    if (draft === undefined) return
    const place = newPlace(page.form, pointer)
    let stopper = new AbortController()
    const upload = (): TusUpload => ({ file, draft, pointer, signal: stopper.signal, tell: (state) => (isTakenOut(place) ? cancel() : row.show(state)) })
    const cancel = (): void => {
      stopper.abort()
      leave()
      say(page, texts.cancelled(file.name))
      void cancelUpload(upload())
    }
    const leave = (): void => {
      place.remove()
      row.remove()
    }
    const row = showUpload({ page, pointerNow: () => pointerNow(place, page.form), file, texts, cancel })
    const attempt = (): void => enqueue(async () => {
      if (stopper.signal.aborted) return
      try {
        await keep(page, place, await sendFile(upload()))
        if (isTakenOut(place)) return cancel()
        forget(upload())
        leave()
        say(page, texts.done(file.name))
      } catch (error) {
        if (stopper.signal.aborted) return
        const isFinal = error instanceof NotTaken && error.isFinal
        if (isFinal) forget(upload())
        row.fail(error instanceof NotTaken ? error.message : texts.failed, isFinal ? undefined : () => {
          stopper = new AbortController()
          attempt()
        })
      }
    })
    say(page, texts.begun(file.name))
    attempt()
  }

  page.form.addEventListener('change', ({ target }) => {
    const pointer = target instanceof HTMLInputElement && target.type === 'file' ? pointerOf(target) : undefined
    if (!(target instanceof HTMLInputElement) || pointer === undefined) return
    const files = [...(target.files ?? [])]
    if (draft === undefined) return void keepChosen(page, target)
    target.value = ''
    for (const file of files) begin(file, pointer)
  })
  dropFiles(page.form, texts.dropHere)
  waitBeforeLeaving(page, () => running + queue.length > 0, idle, texts.thenOn)
}

/** The form names the finished upload, and the server draws the question with the file. */
async function keep(page: LivePage, place: HTMLInputElement, id: string): Promise<void> {
  Object.assign(place, { value: id, disabled: false })
  const isAnswered = await askAndDraw(page, () => {
    const pointer = pointerNow(place, page.form)
    return pointer && `upload:${pointer}`
  })
  place.disabled = true
  if (!isAnswered) throw new Error('not kept')
}

/** Where the host of the page takes no resumable uploads, the file goes with the form. */
async function keepChosen(page: LivePage, input: HTMLInputElement): Promise<void> {
  if (!(await askAndDraw(page, () => (isTakenOut(input) ? '' : input.name)))) input.value = ''
}

/** A page that goes on waits for its files; one that is closed asks first. */
function waitBeforeLeaving({ form }: LivePage, isBusy: () => boolean, idle: EventTarget, sentence: string): void {
  window.addEventListener('beforeunload', (event) => {
    if (isBusy()) event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    if (!isBusy()) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const status = document.getElementById('save-status')
    if (status) status.textContent = sentence
    idle.addEventListener('idle', () => form.requestSubmit(event.submitter), { once: true })
  }, { capture: true })
}
