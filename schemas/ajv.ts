import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Options } from 'ajv/dist/2020.js'
import { formats } from '#schemas/formats.ts'

/**
 * The one way an Ajv is made: JSON Schema 2020-12, every error, lengths in code points, our formats only, unknown
 * keywords refused.
 */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, messages: false, ...options })
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
  return ajv
}
