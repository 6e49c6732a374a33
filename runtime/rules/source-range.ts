import type { ASTNode } from '@marcbachmann/cel-js'

type SourceRange = { start: number; end: number }

const token = /\/\/[^\n]*|"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[()]/g

/**
 * The text a node stands for. The parser drops grouping parentheses, so that `(a + b) * c` is said to span
 * `a + b) * c`; this takes them back in.
 */
export function rangeOf(text: string, node: ASTNode): SourceRange {
  let open = 0
  let unopened = 0
  for (const [part] of text.slice(node.start, node.end).matchAll(token)) {
    if (part === '(') open++
    else if (part === ')' && open > 0) open--
    else if (part === ')') unopened++
  }
  return { start: widen(text, node.start - 1, -1, '(', unopened), end: widen(text, node.end, 1, ')', open) }
}

export function sourceOf(text: string, node: ASTNode): string {
  const { start, end } = rangeOf(text, node)
  return text.slice(start, end)
}

function widen(text: string, from: number, step: 1 | -1, parenthesis: string, count: number): number {
  let at = from
  for (let left = count; left > 0; at += step) {
    const char = text[at]
    if (char === parenthesis) left--
    else if (char === undefined || char.trim() !== '') break
  }
  return step === 1 ? at : at + 1
}
