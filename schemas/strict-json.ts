import { isStreamSafe } from '#schemas/stream-safe.ts'

/**
 * JSON as it is taken from outside: within limits, and without what different readers understand differently. Refused:
 * a name given twice, `__proto__`, NUL, half of a surrogate pair, numbers that would not come back as they were
 * written. All text comes out in NFC.
 */
export type StrictJson = { ok: true; value: unknown } | { ok: false; code: StrictJsonCode; offset: number }

export type StrictJsonCode =
  | 'syntax'
  | 'too-large'
  | 'too-deep'
  | 'too-many-values'
  | 'too-many-names'
  | 'too-many-items'
  | 'duplicate-name'
  | 'forbidden-name'
  | 'nul'
  | 'lone-surrogate'
  | 'too-many-marks'
  | 'number-out-of-range'

/** `bytes` of the text, `depth` of nesting, `nodes` in all, `keys` in one object, `items` in one array. */
export type StrictJsonLimits = { bytes: number; depth: number; nodes: number; keys: number; items: number }

export const strictJsonLimits: StrictJsonLimits = { bytes: 2_000_000, depth: 40, nodes: 200_000, keys: 2_000, items: 5_000 }

/** Reads a whole text; `offset` counts UTF-16 units. Never throws. */
export function parseStrictJson(text: string, limits: Partial<StrictJsonLimits> = {}): StrictJson {
  const reader = new Reader(text, { ...strictJsonLimits, ...limits })
  try {
    return { ok: true, value: reader.readAll() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, offset: error.offset }
    throw error
  }
}

/**
 * Whether a value would be read back, were it printed with two spaces: what `parseStrictJson` says of that text, without
 * the reading. For values that were made here, in NFC.
 */
export function fitsStrictJson(value: unknown, limits: Partial<StrictJsonLimits> = {}): boolean {
  const most = { ...strictJsonLimits, ...limits }
  let nodes = 0
  const fits = (part: unknown, depth: number): boolean => {
    if (++nodes > most.nodes) return false
    if (typeof part === 'string') return isWhole(part)
    if (typeof part === 'number') return isExact(part)
    if (typeof part !== 'object' || part === null) return true
    if (depth === most.depth) return false
    if (Array.isArray(part)) return part.length <= most.items && part.every((item) => fits(item, depth + 1))
    const members = Object.entries(part).filter(([, member]) => member !== undefined)
    return members.length <= most.keys && members.every(([name, member]) => name !== '__proto__' && isWhole(name) && fits(member, depth + 1))
  }
  if (!fits(value, 0)) return false
  const text = JSON.stringify(value, null, 2)
  return !isLonger(text, most.bytes) && isStreamSafe(text)
}

const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
const isExact = (value: number): boolean => (Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value))

class Refused extends Error {
  readonly code: StrictJsonCode
  readonly offset: number

  constructor(code: StrictJsonCode, offset: number) {
    super(code)
    this.code = code
    this.offset = offset
  }
}

type Members = { [name: string]: unknown }

/** Runs of plain ASCII are the most of any document; anything else is looked at more closely. */
const plain = /[ !#-[\]-~]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\n\r]*/y
const [quote, comma, colon, backslash] = [34, 44, 58, 92]

class Reader {
  readonly #text: string
  readonly #limits: StrictJsonLimits
  #at = 0
  #depth = 0
  #nodes = 0
  /** Whether the text as a whole is NFC, so that parts without escapes need no second look. */
  #isSettled = false

  constructor(text: string, limits: StrictJsonLimits) {
    this.#text = text
    this.#limits = limits
  }

  readAll(): unknown {
    if (isLonger(this.#text, this.#limits.bytes)) throw new Refused('too-large', this.#limits.bytes)
    if (!isStreamSafe(this.#text)) throw new Refused('too-many-marks', 0)
    this.#isSettled = this.#text.isWellFormed() && this.#text.normalize('NFC') === this.#text
    this.#skipSpace()
    const value = this.#readValue()
    this.#skipSpace()
    if (this.#at < this.#text.length) this.#refuse('syntax')
    return value
  }

  #readValue(): unknown {
    if (++this.#nodes > this.#limits.nodes) this.#refuse('too-many-values')
    switch (this.#text[this.#at]) {
      case '{':
        return this.#within(() => this.#readObject())
      case '[':
        return this.#within(() => this.#readArray())
      case '"':
        return this.#readString()
      case 't':
        return this.#readWord('true', true)
      case 'f':
        return this.#readWord('false', false)
      case 'n':
        return this.#readWord('null', null)
      default:
        return this.#readNumber()
    }
  }

  #within(read: () => unknown): unknown {
    if (++this.#depth > this.#limits.depth) this.#refuse('too-deep')
    this.#at++
    this.#skipSpace()
    const value = read()
    this.#depth--
    return value
  }

  #readObject(): Members {
    const members: Members = {}
    if (this.#take('}')) return members
    for (let count = 1; ; count++) {
      if (count > this.#limits.keys) this.#refuse('too-many-names')
      const start = this.#at
      const name = this.#readString()
      if (name === '__proto__') throw new Refused('forbidden-name', start)
      if (Object.hasOwn(members, name)) throw new Refused('duplicate-name', start)
      this.#skipSpace()
      this.#expect(colon)
      members[name] = this.#readValue()
      this.#skipSpace()
      if (this.#take('}')) return members
      this.#expect(comma)
    }
  }

  #readArray(): unknown[] {
    const items: unknown[] = []
    if (this.#take(']')) return items
    for (;;) {
      if (items.length >= this.#limits.items) this.#refuse('too-many-items')
      items.push(this.#readValue())
      this.#skipSpace()
      if (this.#take(']')) return items
      this.#expect(comma)
    }
  }

  #readString(): string {
    if (this.#text.charCodeAt(this.#at) !== quote) this.#refuse('syntax')
    const start = this.#at + 1
    plain.lastIndex = start
    plain.test(this.#text)
    const end = plain.lastIndex
    if (this.#text.charCodeAt(end) !== quote) return this.#readRichString(start, end)
    this.#at = end + 1
    return this.#text.slice(start, end)
  }

  /** Text with escapes or beyond ASCII. */
  #readRichString(start: number, from: number): string {
    let end = from
    let hasEscapes = false
    for (let unit = this.#text.charCodeAt(end); unit !== quote; unit = this.#text.charCodeAt(end)) {
      if (Number.isNaN(unit) || unit < 32) throw new Refused(unit === 0 ? 'nul' : 'syntax', end)
      hasEscapes ||= unit === backslash
      end += unit === backslash ? 2 : 1
    }
    this.#at = end + 1
    const written = this.#text.slice(start, end)
    if (!hasEscapes && this.#isSettled) return written
    const value = hasEscapes ? unescape(written, start) : written
    if (value.includes('\0')) throw new Refused('nul', start)
    if (!value.isWellFormed()) throw new Refused('lone-surrogate', start)
    if (!isStreamSafe(value)) throw new Refused('too-many-marks', start)
    return value.normalize('NFC')
  }

  #readNumber(): number {
    number.lastIndex = this.#at
    if (!number.test(this.#text)) this.#refuse('syntax')
    const written = this.#text.slice(this.#at, number.lastIndex)
    const value = Number(written)
    if (!isExact(value)) this.#refuse('number-out-of-range')
    this.#at += written.length
    return value === 0 ? 0 : value
  }

  #readWord<Value>(word: string, value: Value): Value {
    if (!this.#text.startsWith(word, this.#at)) this.#refuse('syntax')
    this.#at += word.length
    return value
  }

  #take(bracket: string): boolean {
    if (this.#text[this.#at] !== bracket) return false
    this.#at++
    return true
  }

  #expect(unit: number): void {
    if (this.#text.charCodeAt(this.#at) !== unit) this.#refuse('syntax')
    this.#at++
    this.#skipSpace()
  }

  #skipSpace(): void {
    if (this.#text.charCodeAt(this.#at) > 32) return
    space.lastIndex = this.#at
    space.test(this.#text)
    this.#at = space.lastIndex
  }

  #refuse(code: StrictJsonCode): never {
    throw new Refused(code, this.#at)
  }
}

function isLonger(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false
  return text.length > bytes || new TextEncoder().encode(text).length > bytes
}

function unescape(written: string, offset: number): string {
  try {
    return String(JSON.parse(`"${written}"`))
  } catch {
    throw new Refused('syntax', offset)
  }
}
