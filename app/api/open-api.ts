import type { ApiRoute } from '#app/api/api-routes.server.ts'
import schema from '#schemas/api.schema.json' with { type: 'json' }

/** The OpenAPI 3.1 document: addresses from the table of routes, bodies from `schemas/api.schema.json`. */
export function openApi(routes: readonly ApiRoute[], publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: toOperation(route) }
  return {
    openapi: '3.1.0',
    info: { title: 'Một Cửa', version: '1', description: 'Procedures, dossiers and queues for other systems. Tokens are made by `motcua create-token`.', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } }, schemas: toComponents(schema.$defs) },
  }
}

function toOperation({ path, method, summary, scope, body, answer }: ApiRoute): object {
  const names = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name)
  const content = { 'application/json': { schema: answer === 'json' ? {} : { $ref: `#/components/schemas/${answer}` } } }
  const problem = { description: 'Problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
  const idempotency = { name: 'Idempotency-Key', in: 'header', description: 'UUID; the same key never does it twice', schema: { type: 'string', format: 'uuid' } }
  return {
    summary,
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^a-z]+/g, '-')}`,
    'x-scope': scope,
    parameters: [...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })), ...(body ? [idempotency] : [])],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${body}` } } } } }),
    responses: { [method === 'POST' && path !== '/dossiers/{id}/actions' ? '201' : '200']: { description: 'Done', content }, default: problem },
  }
}

/** JSON Schema 2020-12 is the schema language of OpenAPI 3.1; only the references are rewritten. */
function toComponents(definitions: object): unknown {
  return JSON.parse(JSON.stringify(definitions).replaceAll('#/$defs/', '#/components/schemas/'))
}
