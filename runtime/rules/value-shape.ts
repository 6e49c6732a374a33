import type { ValueShape } from './rule-tree.ts'
import type { RuleType } from './rule-type.ts'

/** The shape of a value for a rule that reads these paths below it; an empty path is the whole of it. */
export function toShape(type: RuleType, paths: ReadonlyArray<readonly string[]>): ValueShape {
  switch (type.type) {
    case 'list':
      return { list: toShape(type.of, paths.map((path) => (path[0] === '*' ? path.slice(1) : path))), most: type.maxItems }
    case 'object': {
      const isWhole = paths.some((path) => path.length === 0)
      const read = Object.entries(type.fields).filter(([name]) => isWhole || paths.some((path) => path[0] === name))
      return { group: Object.fromEntries(read.map(([name, field]) => [name, toShape(field.type, isWhole ? [[]] : below(paths, name))])) }
    }
    case 'dyn':
      return 'any'
    case 'string':
    case 'choice':
      return 'text'
    default:
      return type.type
  }
}

function below(paths: ReadonlyArray<readonly string[]>, name: string): Array<readonly string[]> {
  return paths.filter((path) => path[0] === name).map((path) => path.slice(1))
}
