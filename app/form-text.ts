/** A posted text, trimmed; empty when it was not posted. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A posted secret, exactly as typed. */
export function secretOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A path of this site to go on to; anything that could leave it becomes the fall-back. */
export function toLocalPath(value: string | null | undefined, fallback: string): string {
  return value && value.length < 500 && /^\/(?![/\\])[^\\\s]*$/.test(value) ? value : fallback
}
