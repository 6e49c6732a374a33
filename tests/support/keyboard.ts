import type { Page } from 'playwright'
import type { AnswerValue, Answers } from '#runtime/forms/answers.ts'
import type { PickedFile } from './fill-page.ts'

type Typed = { answers: Answers; files: ReadonlyMap<string, PickedFile> }

/** Where the keyboard is on a page, and what can be said of the control there. */
type Focus = {
  tag: string
  type: string
  name: string
  value: string
  words: string
  isChecked: boolean
  /** Values of the options of a list, and of the radios of a group. */
  options: string[]
  chosen: string
  /** Rows of the table or group whose button this is. */
  rows: number
  isLast: boolean
  isSeen: boolean
}

const mostStops = 600

/**
 * Answers a page of a form with nothing but a keyboard, stop by stop in the order of Tab, and presses its button at the
 * end. Gives the stops that a person could not see.
 */
export async function typePage(page: Page, { answers, files }: Typed): Promise<string[]> {
  const wanted = new Map(toControls('root', answers))
  const unseen: string[] = []
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    const focus = await seenFocus(page)
    if (!focus.isSeen) unseen.push(`${focus.tag} ${focus.name}=${focus.value} ${focus.words}`)
    if (focus.isLast) {
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
      return unseen
    }
    await answer(page, focus, { wanted, answers, files })
  }
  throw new Error(`the page never ended: ${unseen.join(', ')}`)
}

/** Tabs to a button or a link by its words and presses it. */
export async function pressByKeyboard(page: Page, words: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) !== words) continue
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    return
  }
  throw new Error(`no ${words} at ${page.url()}`)
}

/** The controls that hold an answer, by name, each with what it is to hold. */
function toControls(name: string, value: AnswerValue): Array<[string, string[]]> {
  if (typeof value !== 'object') return [[name, [String(value)]]]
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => toControls(`${name}[${key}]`, inner))
  if (value.every((one) => typeof one !== 'object')) return [[`${name}[]`, value.map(String)]]
  return value.flatMap((row, index) => toControls(`${name}[${index}]`, row))
}

type Wanted = Typed & { wanted: ReadonlyMap<string, readonly string[]> }

async function answer(page: Page, focus: Focus, { wanted, answers, files }: Wanted): Promise<void> {
  const { tag, type, name, value } = focus
  const [first = ''] = wanted.get(name) ?? []
  if (tag === 'button') return value.startsWith('add:') ? addRows(page, focus, answers) : undefined
  if (type === 'file') return pick(page, name.replace('upload:', ''), files)
  if (type === 'search') return search(page, name.replace('search:', ''), wanted)
  if (type === 'checkbox') return focus.isChecked === (wanted.get(name)?.includes(value) ?? false) ? undefined : page.keyboard.press('Space')
  if (first === '') return undefined
  if (type === 'radio') return choose(page, focus, first)
  if (tag === 'select') return select(page, name, first)
  if (value !== first) await typeText(page, type, first)
  return undefined
}

async function typeText(page: Page, type: string, text: string): Promise<void> {
  if (natives.has(type)) return typeNative(page, text)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

const natives = new Set(['date', 'time', 'datetime-local', 'month'])

/** Controls for dates take their parts in the order of the browser's language: a person sees which one comes first. */
async function typeNative(page: Page, text: string): Promise<void> {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(text) ?? []
  const [, hour = '', minute = ''] = /(\d\d):(\d\d)$/.exec(text) ?? []
  const time = hour === '' ? '' : `${hour}${minute}a`
  for (const date of new Set([`${month}${day}${year}`, `${day}${month}${year}`, `${year}${month}${day}`])) {
    for (let part = 0; part < 6; part++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type(`${date}${time}`)
    if ((await page.evaluate(lookAtFocus)).value === text) return
  }
  throw new Error(`${text} cannot be typed`)
}

/** Space takes the radio that has the focus, an arrow the next one. */
async function choose(page: Page, { chosen, options }: Focus, wanted: string): Promise<void> {
  if (chosen === wanted) return
  await page.keyboard.press('Space')
  for (let step = 0; step < options.length; step++) {
    if ((await page.evaluate(lookAtFocus)).value === wanted) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no ${wanted} among ${options.join(', ')}`)
}

/** A list that goes with another answer may still be on its way. */
async function select(page: Page, name: string, wanted: string): Promise<void> {
  await page.locator(`select[name="${name}"] option[value="${wanted}"]`).waitFor({ state: 'attached' })
  const { options, chosen } = await page.evaluate(lookAtFocus)
  const steps = options.indexOf(wanted) - options.indexOf(chosen)
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  if (name.endsWith('[province]')) await page.locator(`input[name="${name.replace('[province]', '[commune]')}"]`).waitFor()
}

async function search(page: Page, pointer: string, wanted: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const name = `root${pointer.replaceAll(/\/([^/]+)/g, '[$1]')}`
  const [value = ''] = wanted.get(name) ?? []
  if (value === '' || (await page.locator(`input[name="${name}"]:checked`).count()) > 0) return
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await page.locator(`input[name="${name}"][value="${value}"]`).waitFor()
}

async function pick(page: Page, pointer: string, files: ReadonlyMap<string, PickedFile>): Promise<void> {
  const file = files.get(pointer)
  if (!file) return
  const held = page.locator(`input[type="hidden"][name="root${pointer.replaceAll(/\/([^/]+)/g, '[$1]')}[0][file]"]`)
  if ((await held.count()) > 0) return
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(file)
  await held.waitFor({ state: 'attached' })
}

/** A new row has the focus on its first control; one step back, Tab comes to it. */
async function addRows(page: Page, { value, rows }: Focus, answers: Answers): Promise<void> {
  const wanted = value.replace('add:/', '').split('/').reduce<AnswerValue | undefined>((at, key) => (Array.isArray(at) ? at[Number(key)] : typeof at === 'object' ? at[key] : undefined), answers)
  if (!Array.isArray(wanted) || rows >= wanted.length) return
  await page.keyboard.press('Enter')
  await page.waitForFunction((act) => document.activeElement?.getAttribute('value') !== act, value)
  await page.keyboard.press('Shift+Tab')
}

/** What comes into sight with the focus does so with the next picture. */
async function seenFocus(page: Page): Promise<Focus> {
  const focus = await page.evaluate(lookAtFocus)
  if (focus.isSeen) return focus
  await page.evaluate(async () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  return page.evaluate(lookAtFocus)
}

/** Runs in the page. */
function lookAtFocus(): Focus {
  const at = document.activeElement
  const control = at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement || at instanceof HTMLButtonElement ? at : undefined
  const { top = 0, bottom = 0, width = 0, height = 0 } = at?.getBoundingClientRect() ?? {}
  const name = control?.name ?? ''
  const radios = control?.type === 'radio' ? [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)] : []
  const options = at instanceof HTMLSelectElement ? [...at.options].filter(({ disabled }) => !disabled).map((one) => one.value) : radios.map((one) => one.value)
  const pointer = control?.value.replace(/^add:/, '') ?? ''
  const row = `root${pointer.replaceAll(/\/([^/]+)/g, '[$1]')}`
  const numbers = [...document.querySelectorAll<HTMLInputElement>(`form [name^="${row}["]`)].map((one) => Number(/^\[(\d+)\]/.exec(one.name.slice(row.length))?.[1] ?? -1))
  return {
    tag: at?.tagName.toLowerCase() ?? '',
    type: control instanceof HTMLInputElement ? control.type : '',
    name,
    value: control?.value ?? '',
    words: at?.textContent.trim().slice(0, 40) ?? '',
    isChecked: control instanceof HTMLInputElement && control.checked,
    options,
    chosen: at instanceof HTMLSelectElement ? at.value : (radios.find(({ checked }) => checked)?.value ?? ''),
    rows: Math.max(-1, ...numbers) + 1,
    isLast: at?.matches('.form-buttons button[value="continue"], .form-buttons button[value="review"]') ?? false,
    isSeen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && (at?.matches(':focus-visible, [type="date"], [type="time"], [type="datetime-local"], [type="month"]') ?? false),
  }
}
