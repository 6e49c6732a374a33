import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomSchema } from '../builder/import-schema/random-schema.ts'
import { below, pick, type Next } from './chance.ts'
import { hostileShapes } from './hostile-shapes.ts'
import { mutateText } from './mutate-text.ts'
import { spoilSchema } from './spoil-schema.ts'

/** Texts that are given as schemas: real ones and made ones, spoilt as text or as JSON, and shapes made to hurt. */
export function schemaText(corpus: readonly string[], next: Next): string {
  const roll = next()
  if (roll < 0.3) return JSON.stringify(randomSchema(next))
  if (roll < 0.6) return JSON.stringify(spoilSchema(randomSchema(next), next))
  if (roll < 0.66) return pick(next, hostileShapes)(next)
  const known = corpus[below(next, corpus.length)] ?? '{}'
  if (roll < 0.85) return mutateText(known, schemaWords, next)
  return JSON.stringify(spoilSchema(JSON.parse(known), next))
}

const schemaWords = [
  '"$ref":"#",', '"$ref":"#/$defs/a",', '"$async":true,', '"__proto__":{"type":"object"},', '"constructor":{},', '"type":null,', '"type":["object",1],', '"enum":null,', '"properties":null,', '"allOf":[{}],', '"anyOf":[],', '"nullable":true,', '"$id":"http://a.example/",', '"$anchor":"a",', '"id":"#a",', '"const":null,', '"items":[{}],', '"if":true,"then":false,',
  '1e999', '-1e999', '1e-999', '9007199254740993', '0.1', '-0', 'null', 'true', '{}', '[]', '"\\ud800"', '"\\u0000"', '\\', '"', '{', '}', '[', ']', ',', ':', '\uFFFD', '\0', '\uD800', 'e\u0301', '/*', '//', "'", '\ufeff', 'NaN', '"pattern":"(a+)+$",', '"pattern":"(?<=a)b",', '"format":"regex",', '"multipleOf":0,', '"multipleOf":1e-300,', '"maxItems":-1,', '"minLength":1e300,',
] as const

const smallOnes = [
  { type: 'object', required: ['a'], properties: { a: { type: 'string', minLength: 1 }, b: { type: 'array', items: { $ref: '#/$defs/b' } } }, $defs: { b: { type: 'object', properties: { c: { type: 'integer' } } } } },
  { $schema: 'http://json-schema.org/draft-04/schema#', id: 'http://a.example/root', type: 'object', definitions: { n: { type: 'number', minimum: 0, exclusiveMinimum: true } }, properties: { n: { $ref: '#/definitions/n' } } },
  { type: 'object', oneOf: [{ properties: { kind: { const: 'x' } } }, { properties: { kind: { const: 'y' }, z: { type: 'boolean' } } }], dependencies: { kind: ['z'], z: { required: ['kind'] } } },
  { openapi: '3.0.3', info: { title: 'A' }, components: { schemas: { Pet: { type: 'object', discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } }, properties: { kind: { type: 'string' } } }, Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { name: { type: 'string', nullable: true } } }] } } } },
  { openapi: '3.1.0', components: { schemas: { Tree: { type: ['object', 'null'], properties: { left: { $ref: '#/components/schemas/Tree' }, right: { $ref: '#/components/schemas/Tree' } } } } } },
  { schema: { type: 'object', properties: { a: { type: 'string' } } }, uiSchema: { 'ui:order': ['a', '*'], a: { 'ui:widget': 'textarea' } } },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', $dynamicAnchor: 'node', type: 'object', properties: { next: { $dynamicRef: '#node' } }, unevaluatedProperties: false },
]

/** Small schemas of ours and, where they are, real ones that are not large. */
export function schemaCorpus(folder = process.env['MOTCUA_SCHEMAS']): string[] {
  const real = folder !== undefined && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.schema.json')).sort() : []
  const texts = real.map((name) => JSON.stringify(JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')))).filter((text) => text.length < 30_000)
  return [...Array.from({ length: 12 }, () => smallOnes.map((one) => JSON.stringify(one))).flat(), ...texts]
}
