/** SHA-256 (FIPS 180-4) in plain TypeScript, for the same addresses on server and browser without waiting. */

const constants = new Uint32Array(64)
const initial = new Uint32Array(8)
setUp()

const encoder = new TextEncoder()
const schedule = new Uint32Array(64)

/** The SHA-256 of a text in UTF-8, as 64 hex digits. */
export function sha256(text: string): string {
  const bytes = encoder.encode(text)
  const state = new Uint32Array(initial)
  const whole = bytes.length - (bytes.length % 64)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let offset = 0; offset < whole; offset += 64) mix(state, view, offset)

  const tail = padding(bytes, whole)
  for (let offset = 0; offset < tail.byteLength; offset += 64) mix(state, tail, offset)
  return [...state].map((part) => part.toString(16).padStart(8, '0')).join('')
}

/** The last bytes, a one bit, zeros and the length in bits. */
function padding(bytes: Uint8Array, from: number): DataView {
  const rest = bytes.subarray(from)
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128)
  tail.set(rest)
  tail[rest.length] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor(bytes.length / 0x2000_0000))
  view.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  return view
}

function mix(state: Uint32Array, block: DataView, offset: number): void {
  for (let index = 0; index < 16; index++) schedule[index] = block.getUint32(offset + index * 4)
  for (let index = 16; index < 64; index++) {
    const early = word(schedule, index - 15)
    const late = word(schedule, index - 2)
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    schedule[index] = word(schedule, index - 16) + first + word(schedule, index - 7) + second
  }
  compress(state)
}

function compress(state: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g)
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + word(constants, index) + word(schedule, index)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  mixed.forEach((value, index) => {
    state[index] = word(state, index) + value
  })
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0
}

/** Fractional parts of the roots of the first primes. */
function setUp(): void {
  let count = 0
  for (let candidate = 2; count < 64; candidate++) {
    if (!isPrime(candidate)) continue
    if (count < 8) initial[count] = fraction(Math.sqrt(candidate))
    constants[count++] = fraction(Math.cbrt(candidate))
  }
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false
  return true
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 0x1_0000_0000) >>> 0
}
