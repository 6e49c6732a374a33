import { askServer } from './ask-server.ts'
import { type LivePage, refresh, toldBy } from './live-page.ts'
import { isControl, isTick, keyOf, pointerOf } from './page-parts.ts'
import { showOffers } from './show-offers.ts'
import { showRowNames } from './show-row-names.ts'
import { isWatched, watchedFields } from './watched-fields.ts'

/** How long a person must pause in a text before what hangs on it is looked at; a choice is looked at once. */
const pauseMs = 100
const settleMs = 500

/** Shows and hides questions as their conditions have it, and asks the server what only it can tell. */
export function followConditions(page: LivePage): void {
  const watched = watchedFields(page.data.rules)
  const timers: { look?: number; ask?: number } = {}
  const changed = new Set<string>()
  const lookNow = (): void => {
    clearTimeout(timers.look)
    timers.look = undefined
    refresh(page, changed.has('') ? undefined : new Set(changed))
    changed.clear()
  }
  // Who leaves a text goes to the next question, which must be there by then.
  page.form.addEventListener('change', () => timers.look !== undefined && lookNow())
  // The Tab key has chosen where it goes before the text is left.
  page.form.addEventListener('keydown', ({ key }) => key === 'Tab' && timers.look !== undefined && lookNow())
  page.form.addEventListener('input', ({ target }) => {
    const pointer = isControl(target) ? pointerOf(target) : ''
    const key = keyOf(pointer ?? '')
    // An input of no control stands for a change of rows.
    if (pointer === '' || isWatched(watched, pointer ?? '') || page.logic?.watched.has(key)) {
      changed.add(key)
      clearTimeout(timers.look)
      if (isText(target)) timers.look = window.setTimeout(lookNow, pauseMs)
      else lookNow()
    }
    if (!asks(page)) return
    clearTimeout(timers.ask)
    timers.ask = window.setTimeout(() => void askAround(page), settleMs)
  })
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !isTick(target))
}

/** Whether something on the page only the server can tell. */
function asks({ data, logic }: LivePage): boolean {
  return data.rules.some(({ ask, path }) => ask && !logic?.isSaid(`/${path.join('/')}`))
}

/** What only the server can tell: which fields apply, and the computed values. */
async function askAround(page: LivePage): Promise<void> {
  const drawn = await askServer(page.form, 'refresh')
  if (!drawn) return
  page.told = toldBy(page, drawn)
  refresh(page)
  showOffers(page.form, drawn)
  showRowNames(page.form, drawn)
  for (const output of page.form.querySelectorAll('output')) {
    const text = drawn.getElementById(output.id)?.textContent
    if (text !== undefined && text !== null && text !== output.textContent) output.textContent = text
  }
}
