import { askServer } from './ask-server.ts'
import { type LivePage, refresh, toldBy } from './live-page.ts'
import { errorSummary, idOf, isButton, isTakenOut, wrapperOf } from './page-parts.ts'
import { pressRowButton } from './rows.ts'

/**
 * The named buttons of a page, without a turn of the page: rows are done here, the rest is asked of the server, which
 * answers with the page it would have shown. Without an answer the button is pressed the native way.
 */
export function pressButtons(page: LivePage): void {
  page.form.addEventListener('click', (event) => {
    const button = event.target
    if (!isButton(button) || button.form !== page.form) return
    if (pressRowButton(button)) {
      event.preventDefault()
      refresh(page)
      page.form.dispatchEvent(new Event('input'))
      return
    }
    if (!/^(?:upload|remove-file|look-up|communes|search):/.test(button.value)) return
    event.preventDefault()
    void press(page, button)
  })
}

async function press(page: LivePage, button: HTMLButtonElement): Promise<void> {
  button.disabled = true
  const isAnswered = await askAndDraw(page, () => (isTakenOut(button) ? '' : button.value))
  button.disabled = false
  if (!isAnswered) page.form.requestSubmit(button)
}

/**
 * Asks the server and puts what it drew in its place; asks again when the act has another name by then, because its row
 * was moved, and no more when it has none, because the row was taken out. False without an answer.
 */
export async function askAndDraw(page: LivePage, nameNow: () => string): Promise<boolean> {
  const act = nameNow()
  const drawn = act && (await askServer(page.form, act))
  if (drawn && act !== nameNow()) return askAndDraw(page, nameNow)
  if (drawn) adopt(page, drawn, act)
  return drawn !== undefined
}

/** Puts what the server drew in the place of what is here: one field, or all of them where a look-up filled them. */
export function adopt(page: LivePage, drawn: Document, act: string): void {
  const pointer = act.slice(act.indexOf(':') + 1).replace(/^(.*)\/\d+$/, act.startsWith('remove-file:') ? '$1' : '$&')
  const isWhole = act.startsWith('look-up:')
  const [from, to] = isWhole
    ? [drawn.querySelector('.questions'), page.form.querySelector('.questions')]
    : [wrapperOf(pointer, drawn), wrapperOf(pointer)]
  if (!from || !to) return

  const focused = to.contains(document.activeElement) ? document.activeElement : undefined
  const control = focused?.getAttribute('name')
  to.replaceWith(document.adoptNode(from))
  const summary = errorSummary(drawn)
  if (summary && isWhole) errorSummary()?.replaceWith(document.adoptNode(summary))
  page.told = toldBy(page, document)
  refresh(page)
  if (!focused) return
  const same = control && [...page.form.querySelectorAll<HTMLElement>(`[name="${CSS.escape(control)}"]`)].find((one) => one.getAttribute('value') === focused.getAttribute('value'))
  const next = same || document.getElementById(idOf(pointer))
  next?.focus()
}
