const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const thousands = ['', ' nghìn', ' triệu']
const billion = 1_000_000_000

/** A whole number from 0 to 2^53 − 1 in Vietnamese words: 10 750 000 is "mười triệu bảy trăm năm mươi nghìn". */
export function numberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${value}`)
  return value === 0 ? 'không' : wordsOf(value, false)
}

/** An amount in đồng in words, as written on receipts: "Mười triệu bảy trăm năm mươi nghìn đồng". */
export function moneyWords(value: number): string {
  const words = numberWords(value)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}

/** `isTail`: something stands before, so hundreds that are zero are said. */
function wordsOf(value: number, isTail: boolean): string {
  const billions = Math.floor(value / billion)
  if (billions === 0) return groups(value, isTail)
  const rest = value % billion
  return `${wordsOf(billions, isTail)} tỷ${rest === 0 ? '' : ` ${groups(rest, true)}`}`
}

function groups(value: number, isTail: boolean): string {
  const parts: string[] = []
  for (const power of [2, 1, 0]) {
    const group = Math.floor(value / 1000 ** power) % 1000
    if (group > 0) parts.push(`${group3(group, isTail || parts.length > 0)}${thousands[power]}`)
  }
  return parts.join(' ')
}

function group3(value: number, isTail: boolean): string {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const saysHundreds = hundreds > 0 || isTail
  const rest = tens === 0 ? lowUnits(units, saysHundreds) : `${tensWord(tens)}${unitsAfter(tens, units)}`
  return [...(saysHundreds ? [`${digits[hundreds]} trăm`] : []), ...(rest === '' ? [] : [rest])].join(' ')
}

function lowUnits(units: number, saysHundreds: boolean): string {
  if (units === 0) return ''
  return saysHundreds ? `linh ${digits[units]}` : digits[units] ?? ''
}

function tensWord(tens: number): string {
  return tens === 1 ? 'mười' : `${digits[tens]} mươi`
}

function unitsAfter(tens: number, units: number): string {
  if (units === 0) return ''
  if (units === 5) return ' lăm'
  if (tens > 1 && units === 1) return ' mốt'
  return tens > 1 && units === 4 ? ' tư' : ` ${digits[units]}`
}
