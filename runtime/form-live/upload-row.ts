import type { LivePage } from './live-page.ts'
import { wrapperOf } from './page-parts.ts'
import type { UploadState } from './tus-upload.ts'
import type { UploadTexts } from './upload-texts.ts'

/** What a person sees of one upload: how far it is, and what can be done about it. */
type UploadRow = { show(state: UploadState): void; fail(sentence: string, retry: (() => void) | undefined): void; remove(): void }

type Shown = { page: LivePage; pointerNow: () => string; file: File; texts: UploadTexts; cancel(): void }

export function showUpload({ page, pointerNow, file, texts, cancel }: Shown): UploadRow {
  const row = document.createElement('li')
  const name = element('span', { textContent: file.name })
  const bar = element('progress', { max: file.size, ariaLabel: texts.progressOf(file.name) })
  const state = element('small', { textContent: texts.waiting })
  const button = buttonOf(texts.cancel, texts.cancelOf(file.name), cancel)
  row.append(name, state, bar, button)
  const place = (): void => {
    if (!row.isConnected) listAt(pointerNow())?.append(row)
  }
  const started = performance.now()
  let first: number | undefined
  place()
  return {
    show(now) {
      place()
      row.classList.remove('bad')
      bar.hidden = false
      if (now.at === 'sending') {
        first ??= now.sent
        bar.value = now.sent
        state.textContent = texts.uploading(Math.floor((now.sent / file.size) * 100), timeLeft(texts, { ms: performance.now() - started, done: now.sent - first, left: file.size - now.sent }))
      } else state.textContent = now.at === 'checking' ? texts.checking : texts.offline
    },
    fail(sentence, retry) {
      place()
      row.classList.add('bad')
      bar.hidden = true
      state.textContent = sentence
      say(page, sentence)
      row.querySelector('.retry')?.remove()
      if (!retry) Object.assign(button, { textContent: texts.dismiss, ariaLabel: `${texts.dismiss} ${file.name}` })
      else button.before(Object.assign(buttonOf(texts.retry, texts.retryOf(file.name), (own) => (own.remove(), retry())), { className: 'button small retry' }))
    },
    remove: () => row.remove(),
  }
}

/** Tells those who cannot see the page; once per event, not per percent. */
export function say({ form }: Pick<LivePage, 'form'>, sentence: string): void {
  const known = form.querySelector('.upload-said')
  const region = known ?? element('p', { className: 'visually-hidden upload-said', role: 'status' })
  if (!known) form.append(region)
  region.textContent = sentence
}

/** Uploads stand below the files of their question; what the server draws anew gets them again. */
function listAt(pointer: string): HTMLElement | undefined {
  const upload = uploadAt(pointer)
  const known = upload?.querySelector<HTMLElement>('.uploads')
  if (known || !upload) return known ?? undefined
  const list = element('ul', { className: 'uploads' })
  upload.append(list)
  return list
}

/** The part of a question where files are chosen. */
function uploadAt(pointer: string): HTMLElement | undefined {
  const input = document.querySelector(`input[type="file"][name="${CSS.escape(`upload:${pointer}`)}"]`)
  return input?.parentElement ?? wrapperOf(pointer)
}

const leastMs = 3000

function timeLeft(texts: UploadTexts, { ms, done, left }: { ms: number; done: number; left: number }): string {
  if (ms < leastMs || done <= 0) return ''
  const seconds = Math.ceil((left / done) * (ms / 1000))
  return seconds < 90 ? texts.seconds(seconds) : texts.minutes(Math.ceil(seconds / 60))
}

function buttonOf(text: string, label: string, press: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'button quiet small', textContent: text, ariaLabel: label })
  button.addEventListener('click', () => press(button))
  return button
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, parts: Partial<HTMLElementTagNameMap[Tag]>): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), parts)
}
