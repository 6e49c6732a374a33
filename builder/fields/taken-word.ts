import { surroundingNames } from '#runtime/fields/rule-scope.ts'
import { papersKey } from '#runtime/forms/sections.ts'
import { reservedNames } from '#runtime/rules/rule-type.ts'

/** Words of CEL and of the answers that are no keys. */
const taken = new Set([
  ...[...reservedNames, ...surroundingNames, papersKey, 'constructor', 'true', 'false', 'null', 'in', 'as', 'break', 'const'],
  ...['continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while'],
])

/** Whether rules or answers have this word for something else. */
export const isTakenWord = (name: string): boolean => taken.has(name)
