import type { ErrorObject } from 'ajv/dist/2020.js'
import { createAjv } from '#schemas/ajv.ts'
import schema from '#schemas/api.schema.json' with { type: 'json' }
import type { ActionRequest, FileDossierRequest, ProblemError } from '#schemas/generated/api.ts'

type Check<Body> = { (value: unknown): value is Body; errors?: null | ErrorObject[] }

const ajv = createAjv({ messages: true, schemas: [schema] })

const checkOf = <Body>(name: string): Check<Body> => ajv.compile<Body>({ $ref: `${schema.$id}#/$defs/${name}` })

/** Bodies the API takes, judged by `schemas/api.schema.json`. */
export const isFileDossier = checkOf<FileDossierRequest>('FileDossierRequest')
export const isAction = checkOf<ActionRequest>('ActionRequest')

export function errorsOf({ errors }: { errors?: null | ErrorObject[] }): ProblemError[] {
  return (errors ?? []).slice(0, 50).map(({ instancePath, keyword, message = keyword }) => ({ pointer: instancePath, code: keyword, message }))
}
