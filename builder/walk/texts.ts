import { toPointer } from '#builder/walk/pointer.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** A text people read, where it stands; `of` is the member that holds it (`label`, `title`, `help`, …). */
export type PlacedText = { text: Text; place: string; of: string }

/** Every text of a definition in the order it is written. */
export function textsIn(definition: ProcedureDefinition): PlacedText[] {
  const found: PlacedText[] = []
  visit(definition, '', '', found)
  return found
}

function visit(value: unknown, place: string, of: string, found: PlacedText[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) return value.forEach((item, index) => visit(item, `${place}/${index}`, of, found))
  if (isText(value)) found.push({ text: value, place, of })
  else for (const [name, part] of Object.entries(value)) visit(part, `${place}${toPointer(name)}`, name, found)
}

function isText(value: object): value is Text {
  return 'vi' in value && typeof value.vi === 'string'
}
