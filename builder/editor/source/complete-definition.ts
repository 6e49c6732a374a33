import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import { branchFor, branchesOf, definitionSchema, itemSchema, kindNamed, memberSchema, resolvedOnce, requiredNames, type SchemaNode } from '#builder/draft/definition-schema.ts'
import { isList, isObject, memberOf, textOf } from '#builder/draft/json.ts'
import { nameOf, propertiesOf, textUnder, treeOf, wayTo, type JsonNode } from '#builder/editor/source/json-tree.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import { nameIn } from '#builder/words/name-in.ts'

type Words = { members: Readonly<Record<string, string>>; values: Readonly<Record<string, string>> }

/** Offers what the schema of definitions allows at the cursor: names of members, and values that are one of a few. */
export function completeDefinition(words: Words) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    treeOf(state)
    const node = syntaxTree(state).resolveInner(pos, -1)
    const isText = node.name === 'PropertyName' || node.name === 'String'
    if (!isText && !explicit) return null

    const typed = isText ? state.sliceDoc(node.from, pos).replace(/^"/, '') : ''
    const options = likeTyped(offered(state, node, words), typed)
    // The editor would hold the options against all that is replaced, with the quote behind the cursor: that fits none.
    return options.length === 0 ? null : { from: isText ? node.from : pos, to: isText ? Math.max(pos, node.to) : pos, options, filter: false }
  }
}

/** Those with what was typed in their name or description; those that begin with it first, then demanded members. */
function likeTyped(options: readonly Completion[], typed: string): Completion[] {
  const wanted = foldVietnamese(typed)
  const begins = ({ label }: Completion): boolean => label.startsWith(`"${typed}`)
  return options
    .filter(({ label, detail = '' }) => foldVietnamese(`${label} ${detail}`).includes(wanted))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)) || (b.boost ?? 0) - (a.boost ?? 0))
}

function offered(state: EditorState, node: JsonNode, words: Words): Completion[] {
  const way = wayTo(state, node)
  const [object, property] = [way.at(-1)?.node, propertyAround(node)]
  const schema = schemaAround(state, way.map(({ node: at }) => at), way.slice(1).map((_part, index) => way[index]?.step))
  if (!object || !schema) return []
  if (object.name === 'Array') return valuesOf(itemSchema(schema), words)
  if (property && node.name !== 'PropertyName') return valuesOf(memberSchema(schema, kindIn(state, object), nameOf(state, property)), words)
  return names(state, object, schema, words)
}

function propertyAround(node: JsonNode): JsonNode | undefined {
  if (node.name === 'Property') return node
  return node.parent?.name === 'Property' ? node.parent : undefined
}

/** The schema of the innermost object or list; each step on the way is the name a member stands under. */
function schemaAround(state: EditorState, way: readonly JsonNode[], steps: ReadonlyArray<string | undefined>): SchemaNode | undefined {
  let schema: SchemaNode | undefined = resolvedOnce(definitionSchema)
  for (const [index, node] of way.slice(0, -1).entries()) {
    const step = steps[index]
    schema = schema && (node.name === 'Array' ? itemSchema(schema) : memberSchema(schema, kindIn(state, node), step ?? ''))
  }
  return schema
}

const kindIn = (state: EditorState, object: JsonNode): { kind: string } | undefined => {
  const kind = textUnder(state, object, 'kind')
  return kind === undefined ? undefined : { kind }
}

function names(state: EditorState, object: JsonNode, schema: SchemaNode, { members }: Words): Completion[] {
  const present = new Set(propertiesOf(object).map((property) => nameOf(state, property)))
  const branch = branchFor(schema, kindIn(state, object)?.kind)
  if (!branch) return branchesOf(schema) ? [toName('kind', members, true)] : []
  const properties = memberOf(branch, 'properties')
  const required = requiredNames(branch)
  return Object.keys(isObject(properties) ? properties : {})
    .filter((name) => !present.has(name))
    .map((name) => toName(name, members, required.includes(name)))
}

const toName = (name: string, members: Words['members'], isRequired: boolean): Completion => ({ label: `"${name}"`, detail: nameIn(members, name), type: 'property', boost: isRequired ? 1 : 0 })

function valuesOf(schema: SchemaNode | undefined, { values }: Words): Completion[] {
  if (!schema) return []
  const kinds = (branchesOf(schema) ?? []).flatMap((branch) => kindNamed(branch) ?? [])
  if (kinds.length > 0) return kinds.map((kind) => ({ label: `{ "kind": "${kind}" }`, detail: nameIn(values, kind), type: 'enum' }))
  if (textOf(schema, 'type') === 'boolean') return [true, false].map((value) => ({ label: String(value), type: 'keyword' }))
  const [list, only] = [memberOf(schema, 'enum'), memberOf(schema, 'const')]
  const allowed = isList(list) ? list : only === undefined ? [] : [only]
  return allowed.map((value) => ({ label: JSON.stringify(value), detail: typeof value === 'string' ? nameIn(values, value) : '', type: 'enum' }))
}
