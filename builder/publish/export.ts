import type { ErrorObject } from 'ajv/dist/2020.js'
import { toNfc } from '#builder/publish/canonical.ts'
import { definitionValidator } from '#builder/publish/definition-validator.ts'
import { parseStrictJson } from '#schemas/strict-json.ts'
import type { StrictJsonCode } from '#schemas/strict-json.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** Largest and deepest definition that is read; a big procedure has about 150 kB and 15 levels, no list over 2 000. */
export const definitionLimits = { bytes: 2_000_000, depth: 40, nodes: 60_000, keys: 2_000, items: 2_000 }
/** Beyond any definition that was written by hand: of those only the first error is told, all would take much memory. */
const largeFrom = 300_000

export type Import =
  | { ok: true; definition: ProcedureDefinition }
  | { ok: false; reason: 'not-json'; code: StrictJsonCode; offset: number }
  | { ok: false; reason: 'not-a-definition'; errors: readonly ErrorObject[] }

const mostErrors = 100

/**
 * The text of a definition: canonical order, two spaces, a line feed at the end, so that versions can be compared line
 * by line. Exporting what was imported from it gives the same bytes.
 */
export function exportDefinition(definition: ProcedureDefinition): string {
  return `${JSON.stringify(toNfc(definition), null, 2)}\n`
}

/** Reads the text of a definition, within limits; never throws. Whether it can be published is for the checks to say. */
export function importDefinition(text: string): Import {
  const parsed = parseStrictJson(text, definitionLimits)
  if (!parsed.ok) return { ok: false, reason: 'not-json', code: parsed.code, offset: parsed.offset }

  const value = toNfc(parsed.value)
  const isDefinition = definitionValidator(text.length > largeFrom ? 'first' : 'all')
  if (isDefinition(value)) return { ok: true, definition: value }
  return { ok: false, reason: 'not-a-definition', errors: (isDefinition.errors ?? []).slice(0, mostErrors) }
}
