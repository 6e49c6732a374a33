import type { OutlineRow } from '#builder/editor/form/outline.ts'

/** Lines that are chosen; `focus` is the one the keyboard is on, `anchor` where a stretch began. */
export type Selection = { ids: readonly string[]; anchor?: string; focus?: string }

export const nothingChosen: Selection = { ids: [] }

export function choose(id: string): Selection {
  return { ids: [id], anchor: id, focus: id }
}

/** Takes a line into the selection or out of it. */
export function toggle({ ids }: Selection, id: string): Selection {
  const chosen = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
  return { ids: chosen, anchor: id, focus: id }
}

/** Chooses every shown line from the anchor to this one. */
export function extendTo({ ids, anchor }: Selection, id: string, shown: readonly OutlineRow[]): Selection {
  const from = shown.findIndex((row) => row.id === (anchor ?? ids[0] ?? id))
  const to = shown.findIndex((row) => row.id === id)
  if (from === -1 || to === -1) return choose(id)
  const stretch = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id)
  return { ids: stretch, anchor: shown[from]?.id, focus: id }
}

/** The keyboard on another line, `by` lines away. */
export function stepFrom({ focus }: Selection, by: number, shown: readonly OutlineRow[]): string | undefined {
  const at = shown.findIndex(({ id }) => id === focus)
  return shown[Math.max(0, Math.min(shown.length - 1, at === -1 ? 0 : at + by))]?.id
}

/** What is chosen and still there, in the order of the form; what stands in a chosen line goes with it. */
export function outermost({ ids }: Selection, rows: readonly OutlineRow[]): OutlineRow[] {
  const chosen = new Set(ids)
  const within = new Set<string>()
  return rows.filter(({ id, parent }) => {
    const goesAlong = parent !== undefined && within.has(parent)
    if (goesAlong || chosen.has(id)) within.add(id)
    return chosen.has(id) && !goesAlong
  })
}

/** The line to choose once these are gone: the next one that stays, else the one before. */
export function neighbourOf(gone: readonly OutlineRow[], rows: readonly OutlineRow[]): string | undefined {
  const within = new Set(gone.map(({ id }) => id))
  for (const { id, parent } of rows) if (parent !== undefined && within.has(parent)) within.add(id)
  const stays = rows.filter(({ id }) => !within.has(id))
  const last = rows.findIndex(({ id }) => id === gone.at(-1)?.id)
  const after = rows.slice(last + 1).find(({ id, depth }) => !within.has(id) && depth === gone.at(-1)?.depth)
  const before = stays.findLast(({ id }) => rows.findIndex((row) => row.id === id) < last)
  return (after ?? before ?? stays[0])?.id
}
