const [mostRemembered, longestRemembered] = [1_000, 2_000]

/** A pure function of texts that are few, short and asked for again and again, those of published versions say. */
export function rememberTexts<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.value
    const value = make(text)
    if (text.length > longestRemembered) return value
    if (known.size >= mostRemembered) known.clear()
    known.set(text, { value })
    return value
  }
}
