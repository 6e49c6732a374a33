/**
 * Rounds half away from zero on the decimal digits as written: 1.005 → 1.01 at two digits, which binary arithmetic
 * would get wrong. `digits` may be negative (−3 rounds to thousands). Throws a RangeError when it is not an integer
 * from −15 to 15 or the number is not finite.
 */
export function roundDecimal(value: number, digits: number): number {
  const isPossible = Number.isFinite(value) && Number.isInteger(digits) && Math.abs(digits) <= 15
  if (!isPossible) throw new RangeError('out-of-range')

  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const shifted = shiftAndRound(mantissa.replace('.', ''), Number(exponent) + digits)
  return Math.sign(value) * Number(`${shifted}e${-digits}`)
}

/** Integer nearest to d.ddd… × 10^exponent, half up, from the digits of a number in scientific form. */
function shiftAndRound(mantissaDigits: string, exponent: number): bigint {
  if (exponent < -1) return 0n
  const wholeLength = exponent + 1
  const whole = BigInt(mantissaDigits.slice(0, wholeLength).padEnd(wholeLength, '0') || '0')
  return Number(mantissaDigits[wholeLength] ?? '0') >= 5 ? whole + 1n : whole
}
