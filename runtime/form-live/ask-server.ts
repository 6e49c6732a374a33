/**
 * Asks the server by the form's own post, as a named button would, and reads the page it answers with. One question at
 * a time: each post carries the revision that the one before it brought.
 */
export async function askServer(form: HTMLFormElement, act: string, send: Send = fetchPage): Promise<Document | undefined> {
  if (leaving) return undefined
  const answer = last.then(async () => send(form, act)).then((page) => adoptRevision(form, page)).catch(() => undefined)
  waiting += 1
  last = answer.finally(() => {
    waiting -= 1
  })
  return answer
}

/** Gives the text of the page the server answers with; nothing when it answers with none. */
export type Send = (form: HTMLFormElement, act: string) => Promise<string | undefined>

let last: Promise<unknown> = Promise.resolve()
let waiting = 0
let leaving = false

/**
 * A post of the person's own waits for questions still open, for its revision would be that of the past; once it is on
 * its way nothing more is asked. A page that comes back from the browser's memory asks again.
 */
export function waitBeforeSubmit(form: HTMLFormElement): void {
  window.addEventListener('pageshow', () => {
    leaving = false
  })
  form.addEventListener('submit', (event) => {
    leaving = waiting === 0
    if (leaving) return
    event.preventDefault()
    void last.finally(() => form.requestSubmit(event.submitter))
  })
}

async function fetchPage(form: HTMLFormElement, act: string): Promise<string | undefined> {
  // A page that is put away may still be saved; bodies past 64 kB cannot outlive their page.
  const keepalive = document.visibilityState === 'hidden' && isSmall(form)
  const response = await fetch(form.action, { method: 'POST', body: toBody(form, act), headers: { Accept: 'text/html' }, keepalive })
  return response.ok ? response.text() : undefined
}

function isSmall(form: HTMLFormElement): boolean {
  const texts = [...new FormData(form).values()].map((value) => (typeof value === 'string' ? value.length : 0))
  return texts.reduce((sum, length) => sum + length, 0) < 15_000
}

/** Chosen files travel only when they are meant. */
export function toBody(form: HTMLFormElement, act: string): FormData {
  const body = new FormData(form)
  for (const name of new Set(body.keys())) {
    if (name.startsWith('upload:') && name !== act) body.delete(name)
  }
  body.set('_do', act)
  return body
}

function adoptRevision(form: HTMLFormElement, text: string | undefined): Document | undefined {
  const page = new DOMParser().parseFromString(text ?? '', 'text/html')
  if (!page.querySelector('form[data-form-live]')) return undefined

  const next = page.querySelector<HTMLInputElement>('input[name="_revision"]')?.value
  const own = form.querySelector<HTMLInputElement>('input[name="_revision"]')
  if (own && next !== undefined) own.value = next
  return page
}
