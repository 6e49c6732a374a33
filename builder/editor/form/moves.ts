import type { OutlineRow } from '#builder/editor/form/outline.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** Where something goes: into a list, behind one of its items; to the start without one. */
export type Destination = { into: string; after?: string }

export type Way = 'up' | 'down' | 'into' | 'out' | 'previous-page' | 'next-page'

/** Where the chosen lines go when they are moved that way; undefined when there is no such place. */
export function destinationOf(rows: readonly OutlineRow[], chosen: readonly OutlineRow[], way: Way): Destination | undefined {
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (!first || !last || chosen.some((row) => (row.kind === 'section') !== (first.kind === 'section'))) return undefined
  const form = new FormRows(rows, chosen)
  switch (way) {
    case 'up':
      return form.above(first)
    case 'down':
      return form.below(last)
    case 'into':
      return form.into(first, last)
    case 'out':
      return form.out(first)
    case 'previous-page':
      return form.page(first, -1)
    case 'next-page':
      return form.page(first, 1)
  }
}

/** The moves that bring all of it there, in order, as one change. */
export function toMoves(chosen: readonly OutlineRow[], { into, after }: Destination): DraftCommand[] {
  return chosen.map(({ id }, index) => {
    const behind = index === 0 ? after : chosen[index - 1]?.id
    return { kind: 'move', at: `#${id}`, into, ...(behind === undefined ? { index: 0 } : { after: `=${behind}` }) }
  })
}

/** Where a new field goes: behind the chosen line, or to the end of a chosen page. */
export function destinationOfNew(rows: readonly OutlineRow[], chosen: OutlineRow | undefined): Destination | undefined {
  const at = chosen ?? rows.find(({ kind }) => kind === 'section')
  if (!at) return undefined
  return at.kind === 'section' ? endOf(at, rows, new Set()) : { into: at.list, after: at.id }
}

export type DropOperation = 'reorder-before' | 'reorder-after' | 'combine'

/** Where a drop on a line puts the dragged lines; nothing where they cannot go. `dragged` is empty for a new field. */
export function dropDestination(rows: readonly OutlineRow[], dragged: readonly OutlineRow[], { target, operation }: { target: OutlineRow; operation: DropOperation }): Destination | undefined {
  const own = new Set(dragged.map(({ id }) => id))
  if (isWithin(target, own, rows)) return undefined
  const isPage = dragged[0]?.kind === 'section'
  if (dragged.some((row) => (row.kind === 'section') !== isPage)) return undefined
  if (isPage && target.kind !== 'section') return undefined
  const goesInto = !isPage && (operation === 'combine' || target.kind === 'section')
  if (goesInto) return endOf(target, rows, own)
  if (operation === 'reorder-after') return { into: target.list, after: target.id }
  return behindOneBefore(target, rows, own)
}

function isWithin(row: OutlineRow, ids: ReadonlySet<string>, rows: readonly OutlineRow[]): boolean {
  if (ids.has(row.id)) return true
  const parent = row.parent === undefined ? undefined : rows.find(({ id }) => id === row.parent)
  return parent !== undefined && isWithin(parent, ids, rows)
}

function behindOneBefore(target: OutlineRow, rows: readonly OutlineRow[], own: ReadonlySet<string>): Destination {
  const before = rows.findLast(({ list, index, id }) => list === target.list && index < target.index && !own.has(id))
  return { into: target.list, ...(before && { after: before.id }) }
}

function endOf({ holds }: OutlineRow, rows: readonly OutlineRow[], own: ReadonlySet<string>): Destination | undefined {
  if (holds === undefined) return undefined
  const last = rows.findLast(({ list, id }) => list === holds && !own.has(id))
  return { into: holds, ...(last && { after: last.id }) }
}

/** The lines of a form around those that move. */
class FormRows {
  readonly #rows: readonly OutlineRow[]
  readonly #own: ReadonlySet<string>

  constructor(rows: readonly OutlineRow[], chosen: readonly OutlineRow[]) {
    this.#rows = rows
    this.#own = new Set(chosen.map(({ id }) => id))
  }

  /** Before the neighbour above; from the top of a group or page, out of it. */
  above(first: OutlineRow): Destination | undefined {
    const neighbour = this.#beside(first, -1)
    if (neighbour) return behindOneBefore(neighbour, this.#rows, this.#own)
    const parent = this.#parent(first)
    if (!parent) return undefined
    return parent.kind === 'section' ? this.page(first, -1) : behindOneBefore(parent, this.#rows, this.#own)
  }

  below(last: OutlineRow): Destination | undefined {
    const neighbour = this.#beside(last, 1)
    if (neighbour) return { into: last.list, after: neighbour.id }
    const parent = this.#parent(last)
    if (!parent) return undefined
    const next = this.#pageFrom(last, 1)
    if (parent.kind !== 'section') return { into: parent.list, after: parent.id }
    return next?.holds === undefined ? undefined : { into: next.holds }
  }

  /** Into the group or rows right above; else right below. */
  into(first: OutlineRow, last: OutlineRow): Destination | undefined {
    const above = this.#beside(first, -1)
    if (first.kind === 'section') return undefined
    if (above?.holds !== undefined) return endOf(above, this.#rows, this.#own)
    const below = this.#beside(last, 1)
    return below?.holds === undefined ? undefined : { into: below.holds }
  }

  out(first: OutlineRow): Destination | undefined {
    const parent = this.#parent(first)
    return parent && parent.kind !== 'section' ? { into: parent.list, after: parent.id } : undefined
  }

  page(first: OutlineRow, by: 1 | -1): Destination | undefined {
    const page = first.kind === 'section' ? undefined : this.#pageFrom(first, by)
    return page && endOf(page, this.#rows, this.#own)
  }

  #pageFrom({ page }: OutlineRow, by: 1 | -1): OutlineRow | undefined {
    const pages = this.#rows.filter(({ kind }) => kind === 'section')
    return pages[pages.findIndex(({ id }) => id === page) + by]
  }

  #beside({ list, index }: OutlineRow, by: 1 | -1): OutlineRow | undefined {
    const others = this.#rows.filter((row) => row.list === list && !this.#own.has(row.id))
    return by === 1 ? others.find((row) => row.index > index) : others.findLast((row) => row.index < index)
  }

  #parent({ parent }: OutlineRow): OutlineRow | undefined {
    return this.#rows.find(({ id }) => id === parent)
  }
}
