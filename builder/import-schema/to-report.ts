import type { FormFields } from '#builder/import-schema/form-fields.ts'
import type { FoundSchema } from '#builder/import-schema/find-schema.ts'
import type { Normalised } from '#builder/import-schema/normalise.ts'
import { remark } from '#builder/import-schema/report.ts'
import type { ImportReport, KeywordPlace, Remark } from '#builder/import-schema/report.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** Sorts every keyword of the file into held, carried and unsupported; each place once. */
export function toReport(normalised: Normalised, { held, missing }: FormFields, cut: readonly Remark[], { prefix, pointer }: FoundSchema): ImportReport {
  const lacking = missing.map((name) => remark(`${pointer}/properties${toPointer(name)}`, 'properties', 'no-field'))
  const unsupported = once([...normalised.unsupported, ...cut, ...lacking])
  const lost = new Set(unsupported.map((one) => one.pointer))
  const places = new Map<string, KeywordPlace & { isHeld: boolean }>()
  for (const { node, keyword, pointer: at } of normalised.places) {
    if (lost.has(at)) continue
    const owner = normalised.origins.get(node)?.pointer ?? ''
    const isHeld = (places.get(at)?.isHeld ?? false) || (writtenAs[keyword] ?? [keyword]).some((name) => held.has(`${owner}#${name}`))
    places.set(at, { pointer: prefix + at, keyword, isHeld })
  }
  const all = [...places.values()].map(({ isHeld, ...place }) => ({ isHeld, place }))
  return {
    held: all.filter(({ isHeld }) => isHeld).map(({ place }) => place),
    carried: all.filter(({ isHeld }) => !isHeld).map(({ place }) => place),
    unsupported: unsupported.map((one) => ({ ...one, pointer: prefix + one.pointer })),
    notes: once(normalised.notes).map((one) => ({ ...one, pointer: prefix + one.pointer })),
  }
}

/** Keywords that are called otherwise in 2020-12. */
const writtenAs: Readonly<Record<string, readonly string[]>> = {
  items: ['items', 'prefixItems'],
  dependencies: ['dependentSchemas', 'dependentRequired'],
  minimum: ['minimum', 'exclusiveMinimum'],
  maximum: ['maximum', 'exclusiveMaximum'],
}

function once(remarks: readonly Remark[]): Remark[] {
  return [...new Map(remarks.map((one) => [`${one.pointer} ${one.keyword}`, one])).values()]
}
