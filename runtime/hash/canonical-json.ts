/**
 * The one text of a JSON value, for hashing: members in code-unit order, no spaces, numbers and strings as ECMAScript
 * writes them (RFC 8785), members that are undefined left out. Throws TypeError for a number JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  const names: Names = { areOrdinary: true }
  const ordered = inOrder(value, names)
  return names.areOrdinary ? (JSON.stringify(ordered) ?? 'null') : writeInOrder(value)
}

/** Objects keep members in the order they were added, unless a name is a number; `__proto__` is no member at all. */
type Names = { areOrdinary: boolean }

function isOrdinary(name: string): boolean {
  const first = name.charCodeAt(0)
  return !(first >= 48 && first <= 57) && name !== '__proto__'
}

/** What the native writer, much faster than `writeInOrder`, writes in the right order: the value, or a copy where it is not. */
function inOrder(value: unknown, names: Names): unknown {
  if (isInOrder(value)) return value
  if (Array.isArray(value)) return value.map((item) => inOrder(item, names))
  if (!isObject(value)) return finite(value)

  const copy: Record<string, unknown> = {}
  for (const key of namesInOrder(value)) {
    if (!isOrdinary(key)) names.areOrdinary = false
    copy[key] = inOrder(value[key], names)
  }
  return copy
}

/** Whether the members of a value and of all in it come in order; what only looks is cheaper than what copies. */
function isInOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isInOrder)
  if (!isObject(value)) return typeof value !== 'number' || Number.isFinite(value)
  let last = ''
  for (const name in value) {
    if (name < last || !isInOrder(value[name])) return false
    last = name
  }
  return true
}

function writeInOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeInOrder).join(',')}]`
  if (!isObject(value)) return JSON.stringify(finite(value)) ?? 'null'

  const members = namesInOrder(value)
    .map((key) => [key, value[key]] as const)
    .filter(([, member]) => member !== undefined)
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${writeInOrder(member)}`).join(',')}}`
}

/** The native sort copies twice; so few names are put in order where they are, in less time and without garbage. */
const fewNames = 40

function namesInOrder(value: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(value)
  return names.length < fewNames ? insertInOrder(names) : names.sort()
}

function insertInOrder(names: string[]): string[] {
  for (let index = 1; index < names.length; index++) {
    const name = names[index] ?? ''
    let place = index
    for (let before = names[place - 1]; before !== undefined && before > name; before = names[place - 1]) names[place--] = before
    names[place] = name
  }
  return names
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function finite(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`)
  return value
}
