import { takeOver } from './take-over.ts'

/**
 * Asks the server by the form's own post, as a named button would, and reads the page it answers with. One question at
 * a time: each post carries the revision that the one before it brought.
 */
export async function askServer(form: HTMLFormElement, act: string, send: Send = fetchPage): Promise<Document | undefined> {
  return inTurn(async () => readPage(form, await send(form, act))).catch(() => undefined)
}

/** Gives the text of the page the server answers with; nothing when it answers with none. */
export type Send = (form: HTMLFormElement, act: string) => Promise<string | undefined>

let last: Promise<unknown> = Promise.resolve()
let waiting = 0
let leaving = false

/** Work that reads and changes the version of the page, after all that was asked before. Nothing while the page is left. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  if (leaving) return undefined
  const done = last.then(work)
  waiting += 1
  last = done.catch(() => undefined).finally(() => {
    waiting -= 1
  })
  return done
}

/**
 * A post of the person's own waits for questions still open, for its revision would be that of the past; once it is on
 * its way nothing more is asked. A page that comes back from the browser's memory asks again.
 */
export function waitBeforeSubmit(form: HTMLFormElement): void {
  window.addEventListener('pageshow', () => {
    leaving = false
  })
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    leaving = waiting === 0
    if (leaving) return
    event.preventDefault()
    void last.finally(() => form.requestSubmit(event.submitter))
  })
}

async function fetchPage(form: HTMLFormElement, act: string): Promise<string | undefined> {
  const response = await fetch(form.action, { method: 'POST', body: toBody(form, act), headers: { Accept: 'text/html' } })
  return response.ok ? response.text() : undefined
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

function readPage(form: HTMLFormElement, text: string | undefined): Document | undefined {
  const page = new DOMParser().parseFromString(text ?? '', 'text/html')
  if (!page.querySelector('form[data-form-live]')) return undefined
  takeOver(form, page)
  return page
}
