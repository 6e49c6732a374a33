/** The word for a name in a table of words; the name itself where there is none. */
export function nameIn(table: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(table, name) ? table[name] : undefined) ?? name
}
