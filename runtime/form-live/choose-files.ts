import { adoptRevision, toBody } from './ask-server.ts'
import type { LivePage } from './live-page.ts'
import { adopt } from './press-button.ts'

/** Uploads files as soon as they are chosen, and says how far it is. */
export function chooseFiles(page: LivePage): void {
  page.form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files?.[0]) return
    upload(page, target, target.files[0].name)
  })
}

/** `fetch` cannot tell how much was sent. */
function upload(page: LivePage, input: HTMLInputElement, name: string): void {
  const status = statusBeside(input)
  const request = new XMLHttpRequest()
  const fail = (): void => {
    status.textContent = page.texts.uploadFailed(name)
    input.disabled = false
    input.value = ''
  }
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    status.textContent = page.texts.uploading(name, Math.floor((loaded / total) * 100))
  })
  request.addEventListener('error', fail)
  request.addEventListener('load', () => {
    const drawn = new DOMParser().parseFromString(request.responseText, 'text/html')
    if (request.status >= 400 || !drawn.querySelector('form[data-form-live]')) return fail()
    adoptRevision(page.form, drawn)
    adopt(page, drawn, input.name)
  })
  request.open('POST', page.form.action)
  request.setRequestHeader('Accept', 'text/html')
  request.send(toBody(page.form, input.name))
  input.disabled = true
}

function statusBeside(input: HTMLInputElement): HTMLElement {
  const status = Object.assign(document.createElement('p'), { className: 'help' })
  status.setAttribute('role', 'status')
  input.after(status)
  return status
}
