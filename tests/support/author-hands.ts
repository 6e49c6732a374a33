import type { Locator, Page } from 'playwright'

/**
 * The hands of an author at a page of the studio. Everything they do is counted as it is done: a click, a chord of keys, the
 * typing of one control. `lines` counts a text of several lines as so many typings, which is the harder count.
 */
export class AuthorHands {
  readonly page: Page
  clicks = 0
  chords = 0
  typings = 0
  lines = 0
  readonly #startedAt = performance.now()

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(45_000)
  }

  get interactions(): number {
    return this.clicks + this.chords + this.typings
  }

  async clicksOn(target: Locator): Promise<void> {
    this.clicks += 1
    await target.click()
  }

  /** Presses a chord, as `Control+K`; several times when told to. */
  async presses(chord: string, times = 1): Promise<void> {
    this.chords += times
    for (let time = 0; time < times; time++) await this.page.keyboard.press(chord)
  }

  /** Types where the cursor is. */
  async types(text: string): Promise<void> {
    this.typings += 1
    this.lines += text.split('\n').length
    await this.page.keyboard.insertText(text)
  }

  /** Clicks into a control and types; over what stands there, if anything does. */
  async fillsIn(control: Locator, text: string): Promise<void> {
    await this.clicksOn(control)
    if ((await control.inputValue()) !== '') await this.presses('Control+A')
    await this.types(text)
  }

  /** Opens a list of choices and takes one: two clicks. */
  async chooses(select: Locator, label: string): Promise<void> {
    this.clicks += 2
    await select.selectOption({ label })
  }

  /** By keyboard: opens the list of all there is, writes a name, goes there. */
  async goesTo(name: string): Promise<void> {
    await this.presses('Control+k')
    await this.page.locator('#palette-query').and(this.page.locator(':focus')).waitFor()
    await this.types(name)
    await this.page.locator('.command-palette [aria-selected=true]').filter({ hasText: name }).waitFor()
    await this.presses('Enter')
    await this.page.locator('.command-palette').waitFor({ state: 'detached' })
  }

  /** By keyboard: goes on until something has the focus. */
  async tabsTo(target: Locator, most = 20): Promise<void> {
    for (let time = 0; time < most && !(await this.#has(target)); time++) await this.presses('Tab')
    if (!(await this.#has(target))) throw new Error(`the tab key does not reach ${String(target)}`)
  }

  /** By keyboard, on a list of choices that has the focus: takes one by arrows, first letters or from an end, whichever is shorter. */
  async picks(label: string): Promise<void> {
    const select = this.page.locator('select:focus')
    const labels = (await select.locator('option').allInnerTexts()).map((text) => text.trim())
    const [from, to] = [await select.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedIndex : 0)), labels.indexOf(label)]
    if (to === -1) throw new Error(`no choice ${label} among ${labels.join(', ')}`)
    const [letter = ''] = label.toLowerCase()
    const alike = labels.flatMap((text, index) => (text.toLowerCase().startsWith(letter) ? [index] : []))
    const turns = alike.filter((index) => index > from && index <= to).length + (to > from ? 0 : alike.filter((index) => index > from || index <= to).length)
    const ways: Array<[first: string | undefined, chord: string, times: number]> = [
      [undefined, to > from ? 'ArrowDown' : 'ArrowUp', Math.abs(to - from)],
      ['End', 'ArrowUp', labels.length - 1 - to],
      ...(/^[a-z]$/.test(letter) && to !== from ? [[undefined, letter, turns] as [undefined, string, number]] : []),
    ]
    const cost = ([first, , times]: (typeof ways)[number]): number => times + (first ? 1 : 0)
    const [first, chord, times] = ways.toSorted((a, b) => cost(a) - cost(b))[0] ?? [undefined, 'ArrowDown', 0]
    if (first) await this.presses(first)
    await this.presses(chord, times)
    if ((await select.evaluate((element) => (element instanceof HTMLSelectElement ? element.selectedIndex : -1))) !== to) throw new Error(`not picked: ${label}`)
  }

  #has(target: Locator): Promise<boolean> {
    return target.first().evaluate((element) => element === document.activeElement)
  }

  /** What it took, in words. */
  report(what: string): string {
    const seconds = ((performance.now() - this.#startedAt) / 1000).toFixed(1)
    return `${what}: ${this.interactions} interactions (${this.clicks} clicks, ${this.chords} chords, ${this.typings} typings; ${this.clicks + this.chords + this.lines} with each line counted), ${seconds} s`
  }
}
