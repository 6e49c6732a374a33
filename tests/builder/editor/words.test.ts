import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editorMessages } from '#builder/editor/messages/messages.ts'

type Node = object & { properties?: Record<string, Node & { enum?: unknown[]; const?: unknown; items?: { enum?: unknown[] } }> }
const schema: unknown = JSON.parse(readFileSync(new URL('../../../schemas/procedure.schema.json', import.meta.url), 'utf8'))

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(nodesIn)]
}
const properties = nodesIn(schema).flatMap((node) => Object.entries(typeof node.properties === 'object' ? node.properties : {}))

test.each(['vi', 'en'] as const)('every member and every value of a definition has a word (%s)', (language) => {
  const { members, values } = editorMessages(language)
  expect([...new Set(properties.map(([name]) => name))].filter((name) => !(name in members))).toEqual([])
  const chosen = properties.flatMap(([name, node]) => [...(node.enum ?? []), ...(node.items?.enum ?? []), ...(name === 'kind' && node.const ? [node.const] : [])])
  expect([...new Set(chosen)].filter((value) => typeof value === 'string' && !(value in values))).toEqual([])
})
