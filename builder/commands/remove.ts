import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { placesUsing } from '#builder/walk/used-by.ts'

/** Takes an item out of its list. While other places name it, that has to be meant. */
export const remove: DraftCommandRule<'remove'> = (draft, { at, evenIfUsed }) => {
  const places = evenIfUsed ? [] : placesUsing(draft, at)
  return places.length > 0 ? { code: 'still-used', at, places } : [{ do: 'remove', at }]
}
