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
    page.setDefaultTimeout(15_000)
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

  /** What it took, in words. */
  report(what: string): string {
    const seconds = ((performance.now() - this.#startedAt) / 1000).toFixed(1)
    return `${what}: ${this.interactions} interactions (${this.clicks} clicks, ${this.chords} chords, ${this.typings} typings; ${this.clicks + this.chords + this.lines} with each line counted), ${seconds} s`
  }
}
