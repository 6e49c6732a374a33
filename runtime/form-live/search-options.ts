import { askServer } from './ask-server.ts'
import type { LivePage } from './live-page.ts'
import { isTakenOut } from './page-parts.ts'
import { adopt } from './press-button.ts'

const settleMs = 300

/** Looks for options while a person types; the Enter key looks at once and does not leave the page. */
export function searchOptions(page: LivePage): void {
  let timer: number | undefined
  page.form.addEventListener('input', ({ target }) => {
    if (!isSearch(target)) return
    clearTimeout(timer)
    timer = window.setTimeout(() => void look(page, target), settleMs)
  })
  page.form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !isSearch(event.target)) return
    event.preventDefault()
    clearTimeout(timer)
    void look(page, event.target)
  })
}

function isSearch(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.name.startsWith('search:')
}

/** What was typed while the server answered is typed on; what was chosen meanwhile needs no more options. */
async function look(page: LivePage, input: HTMLInputElement): Promise<void> {
  const { name } = input
  const chosen = chosenBy(page, name)
  const drawn = await askServer(page.form, name)
  if (isTakenOut(input)) return
  // Its row was moved: what was drawn for its place is another row's.
  if (input.name !== name) return look(page, input)
  const before = inputOf(page, name)
  if (!drawn || !before || chosenBy(page, name) !== chosen) return

  const { value, selectionStart } = before
  const hadFocus = document.activeElement === before
  adopt(page, drawn, name)
  const after = inputOf(page, name)
  if (!after) return
  after.value = value
  if (!hadFocus) return
  after.focus()
  after.setSelectionRange(selectionStart, selectionStart)
}

function inputOf({ form }: LivePage, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)
}

function chosenBy({ form }: LivePage, name: string): unknown {
  return new FormData(form).get(`root${name.slice('search:'.length).replaceAll(/\/([^/]+)/g, '[$1]')}`)
}
