import { kindOf } from '#runtime/fields/kinds.ts'
import type { PostNode } from '#runtime/fields/post-node.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import type { Field } from '#schemas/generated/procedure.ts'

type Entry = readonly [name: string, value: unknown]

/**
 * The answers as the controls of a page hold them, read by the same kinds as a post. Unlike a post, rows that are
 * blank stay where they are, so that a row has the same number here as on the page.
 */
export function readAnswers(fields: readonly Field[], entries: Iterable<Entry>): Answers {
  const root = newNode()
  for (const [name, value] of entries) {
    if (typeof value === 'string' && name.startsWith('root[')) put(root, name, value)
  }
  return readFields(fields, root)
}

type Building = { values: string[]; children: Map<string, Building> }

function newNode(): Building {
  return { values: [], children: new Map() }
}

function put(root: Building, name: string, value: string): void {
  let at = root
  for (const [, key = ''] of name.matchAll(/\[([^\]]*)\]/g)) {
    if (key === '') break
    const next = at.children.get(key) ?? newNode()
    at.children.set(key, next)
    at = next
  }
  at.values.push(value)
}

function readFields(fields: readonly Field[], node: PostNode): Answers {
  return Object.fromEntries(
    fields.flatMap((field): Array<[string, AnswerValue]> => {
      const child = node.children.get(field.key)
      const value = child && readField(field, child)
      return value === undefined ? [] : [[field.key, value]]
    }),
  )
}

function readField(field: Field, node: PostNode): AnswerValue | undefined {
  if (field.kind === 'group') return readFields(field.fields, node)
  if (field.kind !== 'repeat') return kindOf(field).parsePost(field, node, { optionsOf, parseFields: readFields })

  const count = Math.max(-1, ...[...node.children.keys()].map(Number).filter(Number.isInteger)) + 1
  return Array.from({ length: count }, (_, index) => {
    const row = node.children.get(String(index))
    return row ? readFields(field.fields, row) : {}
  })
}
