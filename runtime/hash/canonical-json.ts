/**
 * The one text of a JSON value, for hashing: members in code-unit order, no spaces, numbers and strings as ECMAScript
 * writes them (RFC 8785), members that are undefined left out. Throws TypeError for a number JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`

  let members = ''
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${members}}`
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1
}
