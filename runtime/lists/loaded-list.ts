import { listLimits, readList, type ListEntry } from '#runtime/lists/read-list.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { ChoiceList } from '#schemas/generated/procedure.ts'

/** A long list ready to be searched and asked. Shared by all who use the version; never changed. */
export type LoadedList = {
  /** The entry and those above it, from the entry up; none for an unknown code. */
  wayUp: (code: string) => readonly ListEntry[]
  /** Whether another entry beside it, below the same one, reads the same. */
  hasTwin: (entry: ListEntry) => boolean
  /** What a field offers: entries of a level, or those with none below them; below one entry, or anywhere. */
  offered: (wanted: Offered) => readonly ListEntry[]
  offers: (code: string, wanted: Offered) => boolean
  /** Entries among these that have every word in their code, name or the names above; own names first. */
  search: (among: readonly ListEntry[], query: string) => ListEntry[]
}

type Offered = { level?: number; within?: string }

/** Lists of a version by key. */
export type Lists = ReadonlyMap<string, LoadedList>

export const noLists: Lists = new Map()

export function loadLists(lists: readonly ChoiceList[] = []): Lists {
  return new Map(lists.map((list) => [list.key, remembered(list)]))
}

/** Several forms of a version share its lists. */
const loaded = new WeakMap<ChoiceList, LoadedList>()

function remembered(list: ChoiceList): LoadedList {
  const known = loaded.get(list) ?? toLoadedList(readList(list.csv).entries)
  loaded.set(list, known)
  return known
}

/** Makes entries ready; each comes to its place in one walk. */
export function toLoadedList(entries: readonly ListEntry[]): LoadedList {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  const parents = new Set(entries.flatMap(({ parent }) => parent ?? []))
  const wayUp = (code: string): ListEntry[] => {
    const way: ListEntry[] = []
    for (let entry = byCode.get(code); entry && way.length < listLimits.levels; entry = byCode.get(entry.parent ?? '')) way.push(entry)
    return way
  }
  const isAt = ({ code }: ListEntry, level?: number) => (level === undefined ? !parents.has(code) : wayUp(code).length === level)
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(placeOf(entry), (counts.get(placeOf(entry)) ?? 0) + 1)
  const texts = new Map<string, { own: string; all: string }>()
  const textOf = (entry: ListEntry) => {
    const known = texts.get(entry.code) ?? toTexts(wayUp(entry.code))
    texts.set(entry.code, known)
    return known
  }
  const levels = new Map<number | undefined, readonly ListEntry[]>()
  const atLevel = (level?: number) => {
    const known = levels.get(level) ?? entries.filter((entry) => isAt(entry, level))
    levels.set(level, known)
    return known
  }
  return {
    wayUp,
    hasTwin: (entry) => (counts.get(placeOf(entry)) ?? 0) > 1,
    offered: ({ level, within }) => (within === undefined ? atLevel(level) : atLevel(level).filter(({ code }) => isBelow(wayUp(code), within))),
    offers: (code, { level, within }) => {
      const entry = byCode.get(code)
      return entry !== undefined && isAt(entry, level) && (within === undefined || isBelow(wayUp(code), within))
    },
    search: (among, query) => {
      const words = foldVietnamese(query).split(/\s+/).filter(Boolean)
      if (words.length === 0) return []
      const has = (text: string) => words.every((word) => text.includes(word))
      const found = among.filter((entry) => has(textOf(entry).all))
      return [...found.filter((entry) => has(textOf(entry).own)), ...found.filter((entry) => !has(textOf(entry).own))]
    },
  }
}

const placeOf = ({ name, parent = '' }: ListEntry): string => `${parent} ${name.vi}`

/** Whether one of the entries above the first is that one. */
function isBelow([, ...above]: readonly ListEntry[], code: string): boolean {
  return above.some((entry) => entry.code === code)
}

function toTexts(way: readonly ListEntry[]): { own: string; all: string } {
  const [own = '', ...above] = way.map(({ code, name }) => foldVietnamese(`${code} ${name.vi} ${name.en ?? ''}`))
  return { own, all: [own, ...above].join(' ') }
}
