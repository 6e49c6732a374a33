import type { CarriedField, CarriedRule } from '#runtime/forms/carried-logic.ts'
import type { CarriedCondition } from '#runtime/forms/loaded-condition.ts'
import { namesInCondition } from '#runtime/rules/condition-names.ts'
import type { RuleTree } from '#runtime/rules/rule-tree.ts'

/** Keys at the top of a form, each with the keys its rules read: what a change can reach, and what it needs. */
export type Reads = ReadonlyMap<string, ReadonlySet<string>>

export function toReads(fields: readonly CarriedField[]): Reads {
  return new Map(fields.map((field) => [field.key, new Set(readBy(field, field.key, false))]))
}

/** The keys whose answers or standing may change with these, those included. */
export function reachedFrom(keys: Iterable<string>, reads: Reads): ReadonlySet<string> {
  const reached = new Set(keys)
  for (let size = -1; size < reached.size; ) {
    size = reached.size
    for (const [key, read] of reads) if (!reached.has(key) && [...read].some((one) => reached.has(one))) reached.add(key)
  }
  return reached
}

/** The keys these need, those included; of keys that `isFixed`, only the answer is needed. */
export function neededFor(keys: Iterable<string>, reads: Reads, isFixed: (key: string) => boolean): ReadonlySet<string> {
  const needed = new Set(keys)
  for (const key of needed) {
    if (isFixed(key)) continue
    for (const read of reads.get(key) ?? []) needed.add(read)
  }
  return needed
}

export function readByRule({ assert, at: [key = ''], needs, isOfRow }: CarriedRule): string[] {
  return [...namesIn(assert), ...needs, ...(isOfRow ? [key] : [])]
}

/** A rule in rows reads their own key; so does a condition there, whose paths start at its row. */
function readBy(field: CarriedField, top: string, isInRows: boolean): string[] {
  const { visible = [], demanded = [], offers = [], expression = [], rowSummary = [], limits = {}, fields = [] } = field
  const conditions = [...visible, demanded, ...offers.map(([, offered]) => offered)].flat()
  const trees = [expression, rowSummary, ...Object.values(limits)].flat()
  const own = [...conditions.flatMap(namesOf), ...trees.flatMap(namesIn)]
  const isOfRows = (isInRows && own.length > 0) || field.rowSummary !== undefined
  return [...own, ...(isOfRows ? [top] : []), ...fields.flatMap((inner) => readBy(inner, top, isInRows || field.nests === 'rows'))]
}

function namesOf(condition: CarriedCondition): string[] {
  return 'rule' in condition ? namesIn(condition.rule) : namesInCondition(condition.simple)
}

function namesIn({ reads }: RuleTree): string[] {
  return reads.map(([name]) => name)
}
