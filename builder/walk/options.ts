import type { PlacedField } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Option, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** The options written at one place: of a field, or of a list that fields share. */
export type PlacedOptions = { options: readonly Option[]; place: string; isShared: boolean }

/** Every list of options of a definition, in the order it is written. */
export function optionListsIn({ optionLists = [] }: ProcedureDefinition, fields: readonly PlacedField[]): PlacedOptions[] {
  const shared = optionLists.map(({ options }, index) => ({ options, place: toPointer('optionLists', index, 'options'), isShared: true }))
  const own = fields.flatMap(({ field, place }) => ('options' in field && field.options ? [{ options: field.options, place: `${place}/options`, isShared: false }] : []))
  return [...shared, ...own]
}
