import { askServer } from './ask-server.ts'
import { dropFiles } from './drop-files.ts'
import type { LivePage } from './live-page.ts'
import { pointerOf } from './page-parts.ts'
import { adopt } from './press-button.ts'
import { cancelUpload, forget, NotTaken, sendFile, type TusUpload } from './tus-upload.ts'
import { say, showUpload, type UploadRow } from './upload-row.ts'
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
    let stopper = new AbortController()
    const upload = (): TusUpload => ({ file, draft, pointer, signal: stopper.signal, tell: (state) => row.show(state) })
    const row: UploadRow = showUpload({ page, pointer, file, texts, cancel: () => {
      stopper.abort()
      row.remove()
      say(page, texts.cancelled(file.name))
      void cancelUpload(upload())
    } })
    const attempt = (): void => enqueue(async () => {
      if (stopper.signal.aborted) return
      try {
        await keep(page, pointer, await sendFile(upload()))
        forget(upload())
        row.remove()
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
    if (draft === undefined) return void keepChosen(page, target, pointer)
    target.value = ''
    for (const file of files) begin(file, pointer)
  })
  dropFiles(page.form, texts.dropHere)
  waitBeforeLeaving(page, () => running + queue.length > 0, idle, texts.thenOn)
}

/** The form names the finished upload, and the server draws the question with the file. */
async function keep(page: LivePage, pointer: string, id: string): Promise<void> {
  const named = Object.assign(document.createElement('input'), { type: 'hidden', name: `uploaded:${pointer}`, value: id })
  page.form.append(named)
  const drawn = await askServer(page.form, `upload:${pointer}`).finally(() => named.remove())
  if (!drawn) throw new Error('not kept')
  adopt(page, drawn, `upload:${pointer}`)
}

/** Where the host of the page takes no resumable uploads, the file goes with the form. */
async function keepChosen(page: LivePage, input: HTMLInputElement, pointer: string): Promise<void> {
  const drawn = await askServer(page.form, `upload:${pointer}`)
  if (drawn) adopt(page, drawn, `upload:${pointer}`)
  else input.value = ''
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
