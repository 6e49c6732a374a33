import type { Edit, Fix, JsonValue } from '#builder/checks/finding.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A definition after a fix; the one given stays as it is. Edits of a place that is not there change nothing. */
export function applyFix(definition: ProcedureDefinition, fix: Fix): ProcedureDefinition {
  return fix.reduce((edited, edit) => applyEdit(edited, edit), definition)
}

function applyEdit(definition: ProcedureDefinition, edit: Edit): ProcedureDefinition {
  const copy = structuredClone(definition)
  const keys = edit.pointer.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = keys.pop()
  const holder = keys.reduce<unknown>((value, key) => (isHolder(value) ? Reflect.get(value, key) : undefined), copy)
  if (last === undefined || !isHolder(holder)) return definition
  if (edit.op === 'set') write(holder, last, edit.value)
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else Reflect.deleteProperty(holder, last)
  return copy
}

function write(holder: object, key: string, value: JsonValue): void {
  if (Array.isArray(holder) && Number(key) >= holder.length) holder.push(value)
  else Reflect.set(holder, key, value)
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
