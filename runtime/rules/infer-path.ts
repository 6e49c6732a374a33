import type { ASTNode } from '@marcbachmann/cel-js'
import { closestName } from './closest-name.ts'
import { isPresent } from './inference.ts'
import type { Inference, Sight, Trail, Use } from './inference.ts'
import { dyn, findField, nameOfType } from './rule-type.ts'
import type { RuleField, RuleType } from './rule-type.ts'

type PathNode = Extract<ASTNode, { op: 'id' | '.' | '[]' }>

/** Types the reading of a variable, a field or a list position, and asks for a guard where the value may be absent. */
export function inferPath(inference: Inference, node: PathNode, sight: Sight, use: Use): RuleType {
  const type = inferRead(inference, node, sight)
  const trail = inference.trails.get(node)
  const unguarded = trail?.optional.find((key) => !isPresent(sight, key))
  if (use === 'value' && unguarded !== undefined && needsGuard(type)) {
    inference.report('unguarded-optional', node, { name: nameOf(unguarded) })
  }
  return type
}

/** An absent list is empty, an absent yes/no is not yes, an absent group has absent fields; the rest needs care. */
function needsGuard(type: RuleType): boolean {
  return type.type !== 'list' && type.type !== 'object' && type.type !== 'bool'
}

function inferRead(inference: Inference, node: PathNode, sight: Sight): RuleType {
  switch (node.op) {
    case 'id':
      return inferVariable(inference, node, sight)
    case '.':
      return inferSelect(inference, node, sight)
    case '[]':
      return inferPosition(inference, node, sight)
  }
}

function inferVariable(inference: Inference, node: Extract<ASTNode, { op: 'id' }>, sight: Sight): RuleType {
  const variable = sight.variables.get(node.args)
  if (!variable) return unknownName(inference, node, node.args, [...sight.variables.keys()])

  return follow(inference, node, variable.field, { key: variable.key, optional: [] })
}

function inferSelect(inference: Inference, node: Extract<ASTNode, { op: '.' }>, sight: Sight): RuleType {
  const [target, name] = node.args
  const of = inference.infer(target, sight, 'maybe')
  const parent = inference.trails.get(target) ?? { key: `@${target.start}-${target.end}`, optional: [] }
  const trail = { ...parent, key: `${parent.key}.${name}` }
  if (of.type === 'dyn') return follow(inference, node, { type: dyn, optional: false }, trail)

  const fields = of.type === 'list' ? fieldsOf(of.of) : fieldsOf(of)
  if (!fields) return wrongTarget(inference, node, of)

  const field = findField(fields, name)
  if (!field) return unknownName(inference, node, name, Object.keys(fields))
  if (of.type === 'list') return columnOf(of.maxItems, field.type)
  return follow(inference, node, field, trail)
}

function inferPosition(inference: Inference, node: Extract<ASTNode, { op: '[]' }>, sight: Sight): RuleType {
  const [target, position] = node.args
  const of = inference.infer(target, sight, 'value')
  const index = inference.infer(position, sight, 'value')
  if (of.type !== 'list') return of.type === 'dyn' ? dyn : wrongTarget(inference, node, of)
  if (index.type !== 'int' && index.type !== 'dyn') {
    inference.report('wrong-type', position, { expected: 'int', found: nameOfType(index) })
  }
  const list = inference.trails.get(target)?.key ?? `@${target.start}-${target.end}`
  const key = `${list}[${inference.text.slice(position.start, position.end)}]`
  return follow(inference, node, { type: of.of, optional: false }, { key, optional: [] })
}

/** `rows.cost` is the list of the costs that are there; a list of lists becomes one list. */
function columnOf(maxItems: number, type: RuleType): RuleType {
  if (type.type !== 'list') return { type: 'list', of: type, maxItems }
  return { ...type, maxItems: type.maxItems * maxItems }
}

function follow(inference: Inference, node: ASTNode, field: RuleField, trail: Trail): RuleType {
  const optional = field.optional ? [...trail.optional, trail.key] : trail.optional
  inference.trails.set(node, { key: trail.key, optional })
  return field.type
}

function fieldsOf(type: RuleType): Readonly<Record<string, RuleField>> | undefined {
  return type.type === 'object' ? type.fields : undefined
}

function wrongTarget(inference: Inference, node: ASTNode, found: RuleType): RuleType {
  inference.report('wrong-type', node, { expected: node.op === '[]' ? 'list' : 'object', found: nameOfType(found) })
  return dyn
}

function unknownName(inference: Inference, node: ASTNode, name: string, known: readonly string[]): RuleType {
  const suggestion = closestName(name, known)
  inference.report('unknown-name', node, suggestion === undefined ? { name } : { name, suggestion })
  return dyn
}

/** A key without the numbers that tell macro variables apart. */
function nameOf(key: string): string {
  return key.replace(/#\d+-\d+/, '')
}
