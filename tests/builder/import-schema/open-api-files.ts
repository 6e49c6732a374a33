/** OpenAPI files in the ways services describe what they take; ours, made for trying. */
export type OpenApiFile = { file: { openapi: string } & Record<string, unknown>; at: string; documents: unknown[] }

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const info = { title: 'Service', version: '1' }

export const openApiFiles: Readonly<Record<string, OpenApiFile>> = {
  '3.0 with what may be null, numbers by format and read-only parts': {
    at: '/components/schemas/Order',
    file: {
      openapi: '3.0.3', info, paths: {},
      components: {
        schemas: {
          Order: { type: 'object', required: ['id', 'lines'], properties: { id: { type: 'integer', format: 'int64', readOnly: true }, note: { type: 'string', nullable: true, example: 'x' }, status: { type: 'string', enum: ['open', 'closed'], nullable: true }, lines: { type: 'array', items: reference('Line') }, total: { type: 'number', format: 'double', minimum: 0, exclusiveMinimum: 0 }, ship: { type: 'object', allOf: [reference('Address')], nullable: true } } },
          Line: { type: 'object', required: ['sku'], properties: { sku: { type: 'string', pattern: '^[A-Z0-9-]+$' }, count: { type: 'integer', format: 'int32', default: 1 }, data: { type: 'string', format: 'byte' } }, additionalProperties: false },
          Address: { type: 'object', xml: { name: 'address' }, externalDocs: { url: 'https://a.example' }, properties: { street: { type: 'string' }, country: { type: 'string', minLength: 2, maxLength: 2 } } },
        },
      },
    },
    documents: [{ id: 1, lines: [] }, { id: 1, lines: [{ sku: 'A-1', count: 2 ** 31 }] }, { id: 1, lines: [], note: null, status: null }, { id: 1, lines: [{ sku: 'a' }] }, { id: 1, lines: [], ship: null }, { id: 1, lines: [{ sku: 'A', data: 'QUJD' }], total: 0 }],
  },
  '3.0 with kinds told apart by a discriminator': {
    at: '/components/schemas/Application',
    file: {
      openapi: '3.0.1', info, paths: {},
      components: {
        schemas: {
          Application: { type: 'object', required: ['applicant'], properties: { applicant: { oneOf: [reference('Person'), reference('Company')], discriminator: { propertyName: 'kind', mapping: { person: '#/components/schemas/Person', company: '#/components/schemas/Company' } } } } },
          Person: { type: 'object', required: ['kind', 'born'], properties: { kind: { type: 'string', enum: ['person'] }, born: { type: 'string', format: 'date' } } },
          Company: { type: 'object', required: ['kind', 'number'], properties: { kind: { type: 'string', enum: ['company'] }, number: { type: 'string' }, head: reference('Person'), parts: { type: 'object', additionalProperties: reference('Company') } } },
        },
      },
    },
    documents: [{ applicant: { kind: 'person', born: '2000-01-01' } }, { applicant: { kind: 'company', number: '1', parts: { a: { kind: 'company', number: '2' } } } }, { applicant: { kind: 'company', born: '2000-01-01' } }, { applicant: { kind: 'ship' } }],
  },
  '3.0 with parents that know their children': {
    at: '/components/schemas/Cat',
    file: {
      openapi: '3.0.0', info, paths: {},
      components: { schemas: { Pet: { type: 'object', required: ['petType'], discriminator: { propertyName: 'petType' }, properties: { petType: { type: 'string' }, owner: reference('Owner') } }, Cat: { allOf: [reference('Pet'), { type: 'object', properties: { huntingSkill: { type: 'string', enum: ['lazy', 'aggressive'] } }, required: ['huntingSkill'] }] }, Owner: { type: 'object', properties: { pets: { type: 'array', items: reference('Pet') } } } } },
    },
    documents: [{ petType: 'Cat', huntingSkill: 'lazy' }, { petType: 'Cat' }, { petType: 'Cat', huntingSkill: 'lazy', owner: { pets: [{ petType: 1 }] } }],
  },
  '3.1 with the newest draft': {
    at: '/components/schemas/Report',
    file: {
      openapi: '3.1.0', info, jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
      components: { schemas: { Report: { type: 'object', properties: { period: { type: ['string', 'null'], format: 'date' }, rows: { type: 'array', prefixItems: [{ const: 'head' }], items: reference('Row') }, meta: { type: 'object', patternProperties: { '^x-': true }, unevaluatedProperties: false } }, dependentRequired: { rows: ['period'] } }, Row: { type: 'object', properties: { amount: { type: 'number', exclusiveMinimum: 0 } }, examples: [{ amount: 1 }] } } },
    },
    documents: [{ period: null, rows: ['head', { amount: 1 }] }, { rows: ['head'] }, { period: '2026-01-01', rows: ['tail'] }, { meta: { 'x-a': 1 } }, { meta: { y: 1 } }],
  },
}
