/** A new id for a part of a procedure: a letter and 60 random bits. Works on the server and in the browser. */
export function newPartId(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return `p${high.toString(36).padStart(7, '0')}${low.toString(36).padStart(7, '0')}`
}
