import type { Field } from '#schemas/generated/procedure.ts'

export type AskedQuestion = { field: Field; pointer: string }

/** The question a control belongs to: parts of an address or of a list of files are no questions of their own. */
export function questionAt(fields: readonly Field[], pointer: string): AskedQuestion | undefined {
  let found: AskedQuestion | undefined
  let inner = fields
  let at = ''
  for (const part of pointer.split('/').slice(1)) {
    at += `/${part}`
    if (/^\d+$/.test(part)) continue
    const field = inner.find(({ key }) => key === part)
    if (field === undefined) break
    found = { field, pointer: at }
    inner = 'fields' in field ? field.fields : []
  }
  return found
}

/** By dotted path without row numbers, as judging wants them. */
export function toFieldMap(fields: readonly Field[], parent = ''): Map<string, Field> {
  return new Map(
    fields.flatMap((field): Array<[string, Field]> => {
      const path = `${parent}${field.key}`
      return [[path, field], ...('fields' in field ? toFieldMap(field.fields, `${path}.`) : [])]
    }),
  )
}
