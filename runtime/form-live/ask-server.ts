/**
 * Asks the server by the form's own post, as a named button would, and reads the page it answers with. One question at
 * a time: each post carries the revision that the one before it brought.
 */
export async function askServer(form: HTMLFormElement, act: string): Promise<Document | undefined> {
  const answer = queue.then(async () => post(form, act)).catch(() => undefined)
  queue = answer
  return answer
}

let queue: Promise<unknown> = Promise.resolve()

async function post(form: HTMLFormElement, act: string): Promise<Document | undefined> {
  const response = await fetch(form.action, { method: 'POST', body: toBody(form, act), headers: { Accept: 'text/html' } })
  if (!response.ok) return undefined

  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (!page.querySelector('form[data-form-live]')) return undefined
  adoptRevision(form, page)
  return page
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

export function adoptRevision(form: HTMLFormElement, page: Document): void {
  const next = page.querySelector<HTMLInputElement>('input[name="_revision"]')?.value
  const own = form.querySelector<HTMLInputElement>('input[name="_revision"]')
  if (own && next !== undefined) own.value = next
}
