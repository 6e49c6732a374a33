import { blankFields, type FieldKindName } from '#builder/fields/blank-fields.ts'
import { branchFor, memberSchema, schemaOf } from '#builder/draft/definition-schema.ts'
import { isObject, toJson, type Json, type JsonObject } from '#builder/draft/json.ts'
import { problemsOf } from '#builder/draft/structure.ts'

/** A field as another kind, and the names of the members that are kept and that are lost. */
export type ChangeOfKind = { field: JsonObject; kept: string[]; lost: string[] }

/** What becomes of a field when its kind changes: members that fit the new kind stay, the rest starts blank. */
export function changeOfKind(field: Json | undefined, to: FieldKindName): ChangeOfKind {
  const old = isObject(field) ? field : {}
  const kind = branchFor(schemaOf('Field'), to) ?? {}
  const fits = ([name, value]: readonly [string, Json]) => {
    const schema = memberSchema(kind, old, name)
    return schema !== undefined && problemsOf(value, schema, 'structure').length === 0
  }
  const members = Object.entries(old).filter(([name]) => name !== 'kind')
  const kept = members.filter(fits)
  const blank = toJson(blankFields[to])
  const isShared = kept.some(([name]) => name === 'optionsFrom')
  return {
    field: { kind: to, ...(isObject(blank) ? withoutOwnOptions(blank, isShared) : {}), ...Object.fromEntries(kept) },
    kept: kept.map(([name]) => name),
    lost: members.filter((member) => !fits(member)).map(([name]) => name),
  }
}

/** A choice from a shared list begins with no options of its own, which would stand before those of the list. */
function withoutOwnOptions({ options, ...blank }: JsonObject, isShared: boolean): JsonObject {
  return isShared || options === undefined ? blank : { ...blank, options }
}
