import { keywords } from '#builder/import-schema/keywords.ts'
import { isObject } from '#builder/import-schema/json-value.ts'
import type { JsonObject } from '#builder/import-schema/json-value.ts'
import type { Dialect } from '#builder/import-schema/dialect.ts'
import { follow } from '#builder/import-schema/references.ts'
import type { References } from '#builder/import-schema/references.ts'
import { remark } from '#builder/import-schema/report.ts'
import type { ReasonCode, Remark } from '#builder/import-schema/report.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/**
 * A foreign schema brought to JSON Schema 2020-12 that any validator compiles: keywords of older drafts rewritten,
 * references local and pointing at `$defs`, nothing in it but keywords that restrict documents. What could not come
 * along is remarked.
 */
export type Schema = boolean | SchemaNode
export type SchemaNode = { [keyword: string]: unknown }

export type Normalised = {
  schema: Schema
  defs: Record<string, Schema>
  /** Where each part came from, and what it looked like there: titles and other texts are only there. */
  origins: ReadonlyMap<SchemaNode, Origin>
  /** Keywords that restrict documents, by the part they stand in now. */
  places: ReadonlyArray<{ node: SchemaNode; keyword: string; pointer: string }>
  unsupported: Remark[]
  notes: Remark[]
}
export type Origin = { pointer: string; raw: JsonObject }

/** One schema object while it is read. */
export type Cursor = { raw: JsonObject; out: SchemaNode; pointer: string; depth: number; reader: Reader }

/** Reasons that restrict no document. */
const harmless: ReadonlySet<string> = new Set<ReasonCode>(['no-effect', 'unknown-format', 'draft-4-id', 'other-draft'])

/** Levels of JSON before a part is moved to `$defs`: definitions may only be so deep. */
const deepest = 22

/** Values in one list: a few less than definitions may have. */
const mostItems = 1900

export function normalise(start: unknown, pointer: string, references: References, dialect: Dialect): Normalised {
  const reader = new Reader(references, dialect)
  const schema = reader.readTarget(start, pointer)
  reader.readQueue()
  return { schema, defs: reader.defs, origins: reader.origins, places: reader.places, unsupported: reader.unsupported, notes: reader.notes }
}

export class Reader {
  readonly defs: Record<string, Schema> = {}
  readonly origins = new Map<SchemaNode, Origin>()
  readonly places: Array<{ node: SchemaNode; keyword: string; pointer: string }> = []
  readonly unsupported: Remark[] = []
  readonly notes: Remark[] = []
  readonly references: References
  readonly dialect: Dialect
  readonly #names = new Map<object, string>()
  readonly #queue: Array<{ name: string; value: object; pointer: string }> = []

  constructor(references: References, dialect: Dialect) {
    this.references = references
    this.dialect = dialect
  }

  /** The schema itself is a target like any other, in case something refers to it. */
  readTarget(value: unknown, pointer: string): Schema {
    return this.read(value, pointer, 0)
  }

  readQueue(): void {
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) this.defs[next.name] = this.read(next.value, next.pointer, 2)
  }

  /** A part in a place where a schema stands. */
  read(value: unknown, pointer: string, depth: number): Schema {
    if (typeof value === 'boolean') return value
    if (!isObject(value)) {
      this.refuse(pointer, '', 'not-a-schema')
      return true
    }
    if (depth > deepest) return this.#aside(value, pointer)
    const out: SchemaNode = {}
    this.origins.set(out, { pointer, raw: value })
    const cursor: Cursor = { raw: value, out, pointer, depth, reader: this }
    for (const keyword of Object.keys(value)) this.#readKeyword(keyword, cursor)
    return out
  }

  #readKeyword(keyword: string, cursor: Cursor): void {
    const place = `${cursor.pointer}${toPointer(keyword)}`
    const known = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
    if (!known) return void this.notes.push(remark(place, keyword, 'unknown-keyword'))
    if (known === 'text') return
    if (known.since !== undefined && this.dialect < known.since) return void this.notes.push(remark(place, keyword, 'other-draft'))
    const value = cursor.raw[keyword]
    const outcome = Array.isArray(value) && value.length > mostItems ? 'too-many-values' : known.read(value, cursor, place)
    if (outcome === undefined) this.places.push({ node: cursor.out, keyword, pointer: place })
    else if (outcome !== 'done') (harmless.has(outcome) ? this.notes : this.unsupported).push(remark(place, keyword, outcome))
  }

  /** A local reference to what a reference of the file leads to. */
  refer(reference: string, from: object): SchemaNode | ReasonCode {
    const target = follow(this.references, reference, from)
    if (typeof target === 'string') return target
    if (typeof target.value === 'boolean') return target.value ? {} : { not: {} }
    return isObject(target.value) ? this.#referTo(target.value, target.pointer) : 'unknown-reference'
  }

  #aside(value: object, pointer: string): Schema {
    const reference = this.#referTo(value, pointer)
    if (typeof reference !== 'string') return reference
    this.refuse(pointer, '', reference)
    return true
  }

  #referTo(value: object, pointer: string): SchemaNode | ReasonCode {
    const known = this.#names.get(value)
    if (known !== undefined) return { $ref: `#/$defs/${known}` }
    if (this.#names.size >= mostItems) return 'too-many-values'
    const name = this.#freeName(pointer)
    this.#names.set(value, name)
    this.#queue.push({ name, value, pointer })
    this.defs[name] = true
    return { $ref: `#/$defs/${name}` }
  }

  #freeName(pointer: string): string {
    const word = (pointer.split('/').at(-1) ?? '').replaceAll(/[^A-Za-z0-9_]+/g, '_').slice(0, 40) || 'root'
    const base = /^[A-Za-z]/.test(word) ? word : `part_${word}`
    if (!Object.hasOwn(this.defs, base) && !Object.hasOwn(Object.prototype, base)) return base
    return `${base}_${this.#names.size}`
  }

  refuse(pointer: string, keyword: string, code: ReasonCode): void {
    this.unsupported.push(remark(pointer, keyword, code))
  }
}
