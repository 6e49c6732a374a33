import type { Surroundings } from '#builder/course/course-facts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { Field, GroupField, LegalBasis, OptionList, Text } from '#schemas/generated/procedure.ts'

/** Where a procedure is: published or a draft, and the address where an author sees it. */
export type Whereabouts = { isDraft: boolean; address: string }

/** What other procedures may take from one: its people and registers, the articles it stands on, the blocks saved in it with the options they share. */
export type SharedProcedure = Surroundings & Whereabouts & { key: string; title: Text; legalBasis: readonly LegalBasis[]; blocks: readonly GroupField[]; optionLists: readonly OptionList[] }

export function toShared(definition: ProcedureDraft, whereabouts: Whereabouts): SharedProcedure {
  const { key, title, agency, sector, audience, dossierCode, calendar, roles = [], units = [], registers = [], legalBasis = [], letters = [], steps } = definition
  const blocks = fieldsIn(definition).flatMap(({ field }) => (field.kind === 'group' && field.libraryBlock !== undefined ? [field] : []))
  const named = new Set(optionsNamedIn(blocks))
  const optionLists = (definition.optionLists ?? []).filter((list) => named.has(list.key))
  const bare = steps.map(({ form: _form, guidance: _guidance, ...step }) => step)
  const head = letters.find(({ purpose }) => purpose === 'result') ?? letters[0]
  const letterHead = head && { ...(head.issuer && { issuer: head.issuer }), ...(head.place && { place: head.place }) }
  return { key, title, ...whereabouts, agency, sector, audience, dossierCode, calendar, roles, units, registers, legalBasis, steps: bare, blocks, optionLists, ...(letterHead && { letterHead }) }
}

/** Keys of the shared options that fields name. */
export function optionsNamedIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [...('optionsFrom' in field && field.optionsFrom !== undefined ? [field.optionsFrom] : []), ...('fields' in field ? optionsNamedIn(field.fields) : [])])
}
