import { isObject } from '#builder/import-schema/json-value.ts'
import { remark } from '#builder/import-schema/report.ts'
import type { ReasonCode, Remark } from '#builder/import-schema/report.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/**
 * Far above any real schema; the names are what a definition may have in one object. `place`: letters of the pointer to
 * one part; `places`: of all of them together, for each is told where it is.
 */
const foreignLimits = { bytes: 4_000_000, depth: 500, values: 100_000, names: 2000, items: 5000, place: 6000, places: 30_000_000 }

export type ForeignJson = { ok: true; value: unknown } | { ok: false; refusal: Remark }

/** JSON of a foreign file, in NFC, within limits. Unlike a definition it may have any number; never throws. */
export function readForeign(text: string): ForeignJson {
  if (text.length > foreignLimits.bytes) return refuse('', 'too-large')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('', 'not-json')
  }
  const refusal = audit(value)
  return refusal ? { ok: false, refusal } : { ok: true, value: isSettled(text) ? value : settle(value) }
}

type Seen = { value: object; name: string | number; around: Seen | undefined; depth: number; place: number }

function audit(value: unknown): Remark | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const open: Seen[] = [{ value, name: '', around: undefined, depth: 1, place: 0 }]
  let [count, places] = [0, 0]
  for (let seen = open.pop(); seen; seen = open.pop()) {
    const members = Object.entries(seen.value)
    count += members.length
    places += members.length * seen.place
    const isDeep = seen.depth > foreignLimits.depth || seen.place > foreignLimits.place
    const code = isDeep ? 'too-deep' : count > foreignLimits.values || places > foreignLimits.places ? 'too-many-values' : undefined
    if (code) return remark(pointerOf(seen).slice(0, 200), '', code)
    if (Array.isArray(seen.value) && members.length > foreignLimits.items) return remark(pointerOf(seen), '', 'too-many-values')
    if (!Array.isArray(seen.value) && members.length > foreignLimits.names) return remark(pointerOf(seen), '', 'too-many-names')
    for (const [name, member] of members) {
      if (typeof member === 'object' && member !== null) open.push({ value: member, name, around: seen, depth: seen.depth + 1, place: seen.place + name.length + 1 })
    }
  }
  return undefined
}

function pointerOf(seen: Seen): string {
  const parts: Array<string | number> = []
  for (let at: Seen | undefined = seen; at?.around; at = at.around) parts.unshift(at.name)
  return toPointer(...parts)
}

/** Most texts are in NFC as they are, and escape nothing that may not be. */
const isSettled = (text: string): boolean => !text.includes('\\u') && text.normalize('NFC') === text

function settle(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(settle)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name.normalize('NFC'), settle(member)])) : value
}

function refuse(pointer: string, code: ReasonCode): ForeignJson {
  return { ok: false, refusal: remark(pointer, '', code) }
}
