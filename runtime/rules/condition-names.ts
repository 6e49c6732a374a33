import type { SimpleCondition } from './simple-condition.ts'

/** The first names of the paths a condition reads: fields of its frame. */
export function namesInCondition(condition: SimpleCondition): string[] {
  if ('path' in condition) return condition.path.slice(0, 1)
  return [condition.of].flat().flatMap(namesInCondition)
}
