/** Reads what people type: Vietnamese numbers and dates, pasted text. */

/** Text of one line: NFC, no control characters, single spaces, no space around. */
export function toLine(text: string): string {
  const composed = compose(text)
  return (untidyLine.test(composed) ? composed.replaceAll(controls, '').replaceAll(untidySpace, ' ') : composed).trim()
}

/** Text of several lines: NFC, line feeds only, no trailing space. */
export function toLines(text: string): string {
  const composed = compose(text)
  if (!untidyLines.test(composed)) return composed.trim()
  const lines = composed.replaceAll(/\r\n?/g, '\n').replaceAll(controls, '').split('\n')
  return lines.map((line) => line.trimEnd()).join('\n').trim()
}

const compose = (text: string): string => text.toWellFormed().normalize('NFC')

/** Controls but for the ends of lines and tabs, blanks without width, and orders that turn the direction of the text around them. */
const unseen = String.raw`[^\P{Cc}\n\t]|[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]`
const controls = new RegExp(unseen, 'gu')
/** Spaces as they should not stand: several, or one that is no plain space. */
const untidySpace = /\s{2,}|[^\S ]/g
/** Most of what is typed is tidy: one look costs less than taking out what is not there. */
const untidyLine = new RegExp(String.raw`${unseen}|\s{2}|[^\S ]`, 'u')
const untidyLines = new RegExp(String.raw`${unseen}|\s\n`, 'u')

/** A whole number: `10.750.000`, `10,750,000`, `10 750 000`; undefined when it is none or not exact. */
export function readInteger(text: string): number | undefined {
  const digits = digitsOf(text)
  return digits === undefined ? undefined : safe(Number(digits))
}

/** Whether the text is a whole number, only too far from zero to be exact; told apart from what is no number. */
export function isBeyondExact(text: string): boolean {
  return digitsOf(text) !== undefined && readInteger(text) === undefined
}

function digitsOf(text: string): string | undefined {
  const compact = compactNumber(text)
  const isGrouped = /^-?\d{1,3}(?:\.\d{3})+$/.test(compact) || /^-?\d{1,3}(?:,\d{3})+$/.test(compact)
  const digits = isGrouped ? compact.replaceAll(/[.,]/g, '') : compact
  return /^-?\d{1,40}$/.test(digits) ? digits : undefined
}

/** Without blanks, and with the minus of keyboards in the place of the one of printed text. */
function compactNumber(text: string): string {
  return text.replaceAll(/\s/g, '').replace(/^\u2212/, '-')
}

/** A number with a decimal comma, dots between thousands: `1,5`, `1.234,56`; `1.5` is understood, `1.500` is 1500. */
export function readDecimal(text: string): number | undefined {
  const compact = compactNumber(text)
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(compact) || /^-?\d+,\d+$/.test(compact)) {
    return finite(compact.replaceAll('.', '').replace(',', '.'))
  }
  return /^-?\d{1,16}(?:\.\d{1,16})?$/.test(compact) ? finite(compact) : undefined
}

/** An ISO day from `05/02/2026`, `5-2-2026`, `5.2.2026` or `2026-02-05`; undefined for another shape. */
export function readDate(text: string): string | undefined {
  const compact = text.replaceAll(/\s/g, '')
  if (/^\d{4}-\d{2}-\d{2}$/.test(compact)) return compact
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(compact)
  return parts ? `${parts[3]}-${twoDigits(parts[2])}-${twoDigits(parts[1])}` : undefined
}

/** E.164 from a Vietnamese or international number with any spacing; undefined when it has other characters. */
export function readPhone(text: string): string | undefined {
  const compact = text.replaceAll(/[\s.()-]/g, '')
  if (/^\+\d{6,15}$/.test(compact)) return compact.replace(/^\+840/, '+84')
  if (/^0[1-9]\d{7,9}$/.test(compact)) return `+84${compact.slice(1)}`
  if (/^00[1-9]\d{6,14}$/.test(compact)) return `+${compact.slice(2)}`
  return /^84\d{9,10}$/.test(compact) ? `+${compact}` : undefined
}

/** A part of a date or time as it is stored. */
export function twoDigits(part: string | undefined): string {
  return (part ?? '').padStart(2, '0')
}

function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? 0 + value : undefined
}

function finite(text: string): number | undefined {
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
