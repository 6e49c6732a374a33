import type { Casework } from '#app/services/engine.server.ts'
import type { ProcedureUse } from '#app/services/studio-publication.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** What stands on a procedure elsewhere in the installation. */
export async function usesOf({ core, versions }: Casework, key: string): Promise<ProcedureUse[]> {
  const { database, studioDrafts } = core
  const [listings, own] = await Promise.all([database.procedures.list(), database.procedures.versions(key)])
  const copies = await studioDrafts.copiesOf(own.map(({ hash }) => hash))
  const loaded = await Promise.all(listings.map(async (listing) => ({ ...listing, definition: (await versions.get(listing.current))?.definition })))
  const mine = loaded.find(({ procedure }) => procedure === key)?.definition
  const others = loaded.flatMap(({ procedure, definition, supersededBy }) => (procedure === key || !definition ? [] : [{ procedure, definition, supersededBy }]))
  return [
    ...others.flatMap(({ procedure, definition, supersededBy }): ProcedureUse[] => (supersededBy === key ? [{ how: 'redirect', key: procedure, title: definition.title }] : [])),
    ...copies.map(({ id, procedure, title, isClosed }): ProcedureUse => ({ how: 'copy', key: procedure, title, ...(!(isClosed && others.some((other) => other.procedure === procedure)) && { draft: id }) })),
    ...others.flatMap(({ definition }) => (mine ? sharedWith(mine, definition) : [])),
  ]
}

function sharedWith(mine: ProcedureDefinition, other: ProcedureDefinition): ProcedureUse[] {
  const { key, title } = other
  const shared = (how: 'block' | 'register', ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): ProcedureUse[] =>
    [...ours].flatMap(([name, what]) => (theirs.has(name) ? [{ how, key, title, what }] : []))
  return [...shared('block', blocksIn(mine), blocksIn(other)), ...shared('register', registersIn(mine), registersIn(other))]
}

/** Blocks of the library that stand in a procedure, by their key, with what they are called. */
function blocksIn(definition: ProcedureDefinition): Map<string, string> {
  return new Map(fieldsIn(definition).flatMap(({ field }): Array<[string, string]> => (field.kind === 'group' && field.libraryBlock !== undefined ? [[field.libraryBlock, field.label.vi]] : [])))
}

/** Registers a procedure writes or looks into. */
function registersIn({ registers = [], ...definition }: ProcedureDefinition): Map<string, string> {
  const titles = new Map(registers.map(({ key, title }: { key: string; title: Text }) => [key, title.vi]))
  const read = fieldsIn(definition).flatMap(({ field }) => (field.kind === 'register-record' ? [field.register] : []))
  return new Map([...titles.keys(), ...read].map((key) => [key, titles.get(key) ?? key]))
}
