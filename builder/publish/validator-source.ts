import standalone from 'ajv/dist/standalone/index.js'
import { toConstraintsSource } from '#builder/publish/constraint-source.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { JsonSchema } from '#runtime/version.ts'
import type { Constraint } from '#schemas/generated/procedure.ts'

/**
 * A validator as the source of an ES module that needs nothing else: it exports `validate(data)`, which answers yes or
 * no and leaves the errors in `validate.errors`. The same file runs on the server and in the browser, under a policy
 * that evaluates no text. Constraints, of an imported form, are left in `validate.constraints`.
 */
export function toValidatorSource(schema: JsonSchema, constraints: readonly Constraint[] = []): string {
  const ajv = createAjv({ inlineRefs: false, code: { source: true, esm: true, lines: false } })
  const generated = standalone(ajv, ajv.compile(withoutTexts(schema)))
  const source = Object.entries(replacements).reduce((text, [module, own]) => text.replaceAll(module, own), generated)
  if (source.includes('require(')) throw new Error('the validator still needs a module')
  const checks = constraints.length === 0 ? '' : `\nvalidate.constraints=${toConstraintsSource(constraints)};`
  return `${source.replace('"use strict";', prelude)}${checks}\n`
}

/** What Ajv would load from its own modules. */
const replacements = {
  'require("ajv/dist/runtime/ucs2length").default': 'lengthOf',
  'require("ajv/dist/runtime/equal").default': 'isEqual',
}

/** Length in code points, which is that in units where no pair begins, and equality of JSON values. */
const prelude = `"use strict";
const pairs=/[\\ud800-\\udbff]/;
function lengthOf(text){if(!pairs.test(text))return text.length;let length=0;for(let i=0;i<text.length;length++){const unit=text.charCodeAt(i++);if(unit>=0xd800&&unit<=0xdbff&&i<text.length&&(text.charCodeAt(i)&0xfc00)===0xdc00)i++}return length}
function isEqual(a,b){if(a===b)return true;if(typeof a!=="object"||typeof b!=="object"||a===null||b===null||Array.isArray(a)!==Array.isArray(b))return false;const keys=Object.keys(a);return keys.length===Object.keys(b).length&&keys.every((key)=>Object.hasOwn(b,key)&&isEqual(a[key],b[key]))}
`

const texts = new Set(['title', 'description', 'readOnly', '$schema'])

/** The schema without the keywords that only people read; names of properties are no keywords. */
function withoutTexts(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !texts.has(keyword))
      .map(([keyword, value]) => [keyword, keyword === 'properties' || keyword === '$defs' ? eachValue(value) : inner(value)]),
  )
}

function eachValue(members: unknown): unknown {
  if (typeof members !== 'object' || members === null) return members
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, inner(value)]))
}

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner)
  return typeof value === 'object' && value !== null ? withoutTexts({ ...value }) : value
}
