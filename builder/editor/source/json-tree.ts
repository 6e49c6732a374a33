import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

/** A node of the parsed text. Broken text has a tree too. */
export type JsonNode = ReturnType<typeof syntaxTree>['topNode']

const patience = 2000

/** The tree of the whole text, as far as it could be read in good time. */
export const treeOf = (state: EditorState): JsonNode => (ensureSyntaxTree(state, state.doc.length, patience) ?? syntaxTree(state)).topNode

/** The node a path leads to; the nearest one above it when it is not there. */
export function nodeAt(state: EditorState, path: readonly string[]): JsonNode {
  let node = treeOf(state).firstChild ?? treeOf(state)
  for (const step of path) {
    const next = node.name === 'Array' ? itemsOf(node)[Number(step)] : valueOf(propertiesOf(node).find((property) => nameOf(state, property) === step))
    if (!next) return node
    node = next
  }
  return node
}

export const propertiesOf = (node: JsonNode): JsonNode[] => (node.name === 'Object' ? node.getChildren('Property') : [])

const itemsOf = (node: JsonNode): JsonNode[] => childrenOf(node).filter(({ name }) => !['[', ']', ',', '⚠'].includes(name))

function childrenOf(node: JsonNode): JsonNode[] {
  const children: JsonNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** The value of a property: what stands after its name. */
export function valueOf(property: JsonNode | undefined): JsonNode | undefined {
  const value = property?.lastChild
  return value && value.name !== 'PropertyName' && value.name !== '⚠' && value.name !== ':' ? value : undefined
}

export function nameOf(state: EditorState, property: JsonNode): string {
  const name = property.getChild('PropertyName')
  return name ? plain(state.sliceDoc(name.from, name.to)) : ''
}

/** The text under a name of an object, when it is a text. */
export function textUnder(state: EditorState, object: JsonNode, name: string): string | undefined {
  const value = valueOf(propertiesOf(object).find((property) => nameOf(state, property) === name))
  return value?.name === 'String' ? plain(state.sliceDoc(value.from, value.to)) : undefined
}

const plain = (quoted: string): string => quoted.replaceAll(/^"|"$/g, '')

/** The objects and lists around a node, outermost first, and the steps between them. */
export function wayTo(state: EditorState, node: JsonNode): Array<{ node: JsonNode; step: string | undefined }> {
  const around: Array<{ node: JsonNode; step: string | undefined }> = []
  let step: string | undefined
  for (let at: JsonNode | null = node; at; at = at.parent) {
    if (at.name === 'Property') step = nameOf(state, at)
    if (at.name !== 'Object' && at.name !== 'Array') continue
    around.unshift({ node: at, step })
    step = undefined
  }
  return around
}
