import { CompletionContext } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { editorMessages } from '#builder/editor/messages/messages.ts'
import { completeDefinition } from '#builder/editor/source/complete-definition.ts'
import { nodeAt } from '#builder/editor/source/json-tree.ts'

const complete = completeDefinition(editorMessages('vi'))

/** What is offered at the bar in the text. */
function offered(text: string, explicit = false): string[] {
  const at = text.indexOf('|')
  const state = EditorState.create({ doc: text.replace('|', ''), extensions: [json()] })
  const result = complete(new CompletionContext(state, at, explicit))
  return (result?.options ?? []).map(({ label }) => label)
}

test.each([
  ['{\n"|"\n"agency": {}}', ['"title"', '"form"'], ['"vi"']],
  ['{"agency": {"|"}}', ['"key"', '"title"'], ['"form"']],
  ['{"form": {"sections": [{"fields": [{"kind": "text", "|"}]}]}}', ['"maxLength"', '"label"'], ['"kind"', '"sections"']],
  ['{"form": {"sections": [{"fields": [{"|"}]}]}}', ['"kind"'], ['"maxLength"']],
  ['{"agency": {"ti|"}}', ['"title"'], ['"key"']],
  ['{"agency": {"zz|"}}', [], ['"title"', '"key"']],
  ['{"papers": [{"kind": "|"}]}', ['"original"', '"electronic"'], ['"title"']],
  ['{"nothing_known": {"|"}}', [], ['"title"']],
  ['|', [], ['"title"']],
])('%s', (text, some, none) => {
  const labels = offered(text)
  expect(labels).toEqual(expect.arrayContaining(some))
  expect(labels.filter((label) => none.includes(label))).toEqual([])
})

test('a path leads to its value, or as near as there is', () => {
  const text = '{"steps": [{"key": "a"}, {"key": "b"}]}'
  const state = EditorState.create({ doc: text, extensions: [json()] })
  const shown = (path: string[]) => text.slice(nodeAt(state, path).from, nodeAt(state, path).to)
  expect(shown(['steps', '1', 'key'])).toBe('"b"')
  expect(shown(['steps', '1', 'gone', 'deeper'])).toBe('{"key": "b"}')
  expect(shown([])).toBe(text)
  expect(shown(['__proto__'])).toBe(text)
})
