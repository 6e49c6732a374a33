import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Language } from '#app/language.ts'
import { schemaSentence } from '#builder/checks/schema-finding.ts'
import { createAjv } from '#schemas/ajv.ts'
import schema from '#schemas/api.schema.json' with { type: 'json' }
import type { ActionRequest, FileDossierRequest, ProblemError } from '#schemas/generated/api.ts'

type Check<Body> = { (value: unknown): value is Body; errors?: null | ErrorObject[] }

/** Compiled at first use: pages know the table of routes too, and judge no body. */
function checkOf<Body>(name: string): () => Check<Body> {
  let check: Check<Body> | undefined
  return () => (check ??= createAjv({ messages: true, schemas: [schema] }).compile<Body>({ $ref: `${schema.$id}#/$defs/${name}` }))
}

/** Bodies the API takes, judged by `schemas/api.schema.json`. */
export const fileDossierCheck = checkOf<FileDossierRequest>('FileDossierRequest')
export const actionCheck = checkOf<ActionRequest>('ActionRequest')

/** Each thing against the schema, at the member it is about. */
export function errorsOf({ errors }: { errors?: null | ErrorObject[] }, language: Language): ProblemError[] {
  return (errors ?? []).slice(0, 50).map((error) => ({ pointer: pointerOf(error), code: error.keyword, message: schemaSentence(error)[language] }))
}

function pointerOf({ instancePath, params }: ErrorObject): string {
  const member: unknown = params['missingProperty'] ?? params['additionalProperty']
  return typeof member === 'string' ? `${instancePath}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}` : instancePath
}
