/** What a file is asked for through: the draft or the dossier that holds it. */
export function toHolder(search: URLSearchParams): { draft: string } | { dossier: string } | undefined {
  const [draft, dossier] = [search.get('draft'), search.get('dossier')]
  if (dossier) return { dossier }
  return draft ? { draft } : undefined
}
