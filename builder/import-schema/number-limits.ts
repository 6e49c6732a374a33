/**
 * Writes a numeric keyword. No definition and no document has numbers beyond the safe ones, so a bound out there either
 * always holds or never does, and says the same as a bound within.
 */
export function limited(out: { [keyword: string]: unknown }, keyword: string, value: number): undefined {
  const most = Number.MAX_SAFE_INTEGER
  if (Math.abs(value) <= most) out[keyword] = value
  else if (value > most) out[keyword.endsWith('inimum') ? 'exclusiveMinimum' : 'maximum'] = most
  else out[keyword.endsWith('aximum') ? 'exclusiveMaximum' : 'minimum'] = -most
  return undefined
}
