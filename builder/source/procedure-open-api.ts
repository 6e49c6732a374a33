import { answersSchema } from '#builder/publish/answers-schema.ts'
import { toJson, type Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'

/** The OpenAPI 3.1 document of one procedure: how another system files a dossier of it. The whole API is at `/api/v1/openapi.json`. */
export function procedureOpenApi(draft: ProcedureDraft): Json {
  const { $schema: _schema, $defs, ...answers } = answersSchema(draft, draft.form).schema
  const document = {
    openapi: '3.1.0',
    info: { title: draft.title.vi, version: '1', description: draft.guide.summary.vi },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    paths: {
      '/dossiers': {
        post: {
          operationId: `file-${draft.key}`,
          summary: draft.title.en ?? draft.title.vi,
          parameters: [{ name: 'Idempotency-Key', in: 'header', description: 'UUID; the same key never files twice', schema: { type: 'string', format: 'uuid' } }],
          requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Filing' } } } },
          responses: { 201: { description: 'Filed' }, default: { description: 'Problem' } },
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Filing: { type: 'object', additionalProperties: false, required: ['procedure', 'answers'], properties: { procedure: { const: draft.key }, channel: { enum: ['online', 'counter', 'post'] }, answers: { $ref: '#/components/schemas/Answers' } } },
        Answers: answers,
        ...Object($defs),
      },
    },
  }
  return toJson(JSON.parse(JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/')))
}
