/** Places after the dot: a decimetre on the ground. */
export const coordinatePlaces = 6

/** Degrees from `21.0285`, `21,0285`, `21°01'42.6"N` or `105° 51' Đ`; undefined for another shape. */
export function readCoordinate(text: string): number | undefined {
  const compact = text.toUpperCase().replaceAll(/\s/g, '')
  const parts = /^(-?)(\d{1,3}(?:[.,]\d+)?)°?(?:(\d{1,2}(?:[.,]\d+)?)['′])?(?:(\d{1,2}(?:[.,]\d+)?)(?:["″]|''))?([NSEWBĐT]?)$/.exec(compact)
  if (!parts) return undefined
  const [degrees, minutes, seconds] = [parts[2], parts[3], parts[4]].map((part) => Number((part ?? '0').replace(',', '.')))
  const size = (degrees ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600
  const isNegative = parts[1] === '-' || /^[SWT]$/.test(parts[5] ?? '')
  return roundCoordinate(isNegative ? -size : size)
}

/** Latitude and longitude copied together, as maps give them: `21.028511, 105.804817`. */
export function splitPair(text: string): [string, string] | undefined {
  const pair = /^\s*(-?\d+\.\d+)(?:\s*[,;]\s*|\s+)(-?\d+\.\d+)\s*$/.exec(text)
  return pair?.[1] !== undefined && pair[2] !== undefined ? [pair[1], pair[2]] : undefined
}

export function roundCoordinate(value: number): number {
  return 0 + Number(value.toFixed(coordinatePlaces))
}
