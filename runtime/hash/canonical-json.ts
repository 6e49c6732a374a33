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
  if (Array.isArray(value)) return listInOrder(value, names)
  if (!isObject(value)) return finite(value)

  let copy: Members | undefined = isSorted(value) ? undefined : {}
  for (const key of copy ? namesInOrder(value) : Object.keys(value)) {
    const member = inOrder(value[key], names)
    if (!copy && member !== value[key]) copy = membersBefore(value, key, names)
    if (copy) put(copy, key, member, names)
  }
  return copy ?? value
}

function listInOrder(list: readonly unknown[], names: Names): readonly unknown[] {
  let copy: unknown[] | undefined
  for (const [index, item] of list.entries()) {
    const ordered = inOrder(item, names)
    if (!copy && ordered !== item) copy = list.slice(0, index)
    copy?.push(ordered)
  }
  return copy ?? list
}

type Members = Record<string, unknown>

/** Whether the native writer meets the names of an object in order. */
function isSorted(value: Readonly<Members>): boolean {
  let last = ''
  for (const name in value) {
    if (name < last) return false
    last = name
  }
  return true
}

function membersBefore(value: Readonly<Members>, end: string, names: Names): Members {
  const copy: Members = {}
  for (const name in value) {
    if (name === end) break
    put(copy, name, value[name], names)
  }
  return copy
}

function put(copy: Members, key: string, member: unknown, names: Names): void {
  if (!isOrdinary(key)) names.areOrdinary = false
  copy[key] = member
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
