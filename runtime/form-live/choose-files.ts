import { askServer, type Send, toBody } from './ask-server.ts'
import type { LivePage } from './live-page.ts'
import { adopt } from './press-button.ts'

/** Uploads files as soon as they are chosen, and says how far it is. */
export function chooseFiles(page: LivePage): void {
  page.form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files?.[0]) return
    void upload(page, target, target.files[0].name)
  })
}

async function upload(page: LivePage, input: HTMLInputElement, name: string): Promise<void> {
  const status = statusBeside(input)
  const send = sendWith((percent) => {
    status.textContent = page.texts.uploading(name, percent)
  })
  const drawn = await askServer(page.form, input.name, send)
  if (drawn) return adopt(page, drawn, input.name)

  status.textContent = page.texts.uploadFailed(name)
  input.value = ''
}

/** By XMLHttpRequest, because `fetch` cannot tell how much was sent. */
function sendWith(tell: (percent: number) => void): Send {
  return async (form, act) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.upload.addEventListener('progress', ({ loaded, total }) => tell(Math.floor((loaded / total) * 100)))
      request.addEventListener('error', () => reject(new Error('not sent')))
      request.addEventListener('load', () => resolve(request.status < 400 ? request.responseText : undefined))
      request.open('POST', form.action)
      request.setRequestHeader('Accept', 'text/html')
      request.send(toBody(form, act))
    })
}

function statusBeside(input: HTMLInputElement): HTMLElement {
  const known = input.parentElement?.querySelector<HTMLElement>('.upload-status')
  if (known) return known
  const status = Object.assign(document.createElement('p'), { className: 'help upload-status' })
  status.setAttribute('role', 'status')
  input.after(status)
  return status
}
