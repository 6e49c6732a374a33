import type { Path } from '#builder/draft/identity.ts'
import { isObject, memberOf, textOf, type Json } from '#builder/draft/json.ts'
import { valueAt } from '#builder/draft/place.ts'
import type { Way } from '#builder/publish/diff/change-class.ts'

/** How far a question goes that moves from one list of questions into another. */
export function wayBetween(root: Json, from: Path, into: Path): Way {
  const [left, entered] = [partsAround(root, from), partsAround(root, into)]
  if (formOf(from) !== formOf(into) || rowsOf(left) !== rowsOf(entered)) return 'other-rows'
  const others = [...left.filter((part) => !entered.includes(part)), ...entered.filter((part) => !left.includes(part))]
  return others.some((part) => memberOf(part, 'visibleWhen') !== undefined) ? 'conditional' : 'same-rows'
}

/** The parts a list lies in, outermost first. */
function partsAround(root: Json, list: Path): Json[] {
  return list.map((_, length) => valueAt(root, list.slice(0, length))).filter((part) => isObject(part))
}

const rowsOf = (parts: readonly Json[]): string => parts.flatMap((part) => (textOf(part, 'kind') === 'repeat' ? (textOf(part, 'id') ?? '') : [])).join(' ')

/** The filing form, or the step whose form it is. */
const formOf = ([first, second]: Path): string => (first === 'steps' ? `step ${second}` : String(first))
