import type { Surroundings } from '#builder/course/course-facts.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { GroupField, LegalBasis, Text } from '#schemas/generated/procedure.ts'

/** What other procedures may take from one: its people and registers, the articles it stands on, the blocks saved in it. */
export type SharedProcedure = Surroundings & { key: string; title: Text; isDraft: boolean; legalBasis: readonly LegalBasis[]; blocks: readonly GroupField[] }

export function toShared(definition: ProcedureDraft, isDraft: boolean): SharedProcedure {
  const { key, title, agency, sector, audience, dossierCode, calendar, roles = [], units = [], registers = [], legalBasis = [], letters = [], steps } = definition
  const blocks = fieldsIn(definition).flatMap(({ field }) => (field.kind === 'group' && field.libraryBlock !== undefined ? [field] : []))
  const bare = steps.map(({ form: _form, guidance: _guidance, ...step }) => step)
  const head = letters.find(({ purpose }) => purpose === 'result') ?? letters[0]
  const letterHead = head && { ...(head.issuer && { issuer: head.issuer }), ...(head.place && { place: head.place }) }
  return { key, title, isDraft, agency, sector, audience, dossierCode, calendar, roles, units, registers, legalBasis, steps: bare, blocks, ...(letterHead && { letterHead }) }
}
