import type { Effect, Series } from '#schemas/generated/procedure.ts'
import type { LocalDate } from '#runtime/ids.ts'
import { rememberTexts } from '#runtime/remembered-texts.ts'
import { effectsOfKind, getPart, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/**
 * A number to be taken before a command is decided. The pattern names the counter: procedures that print the same
 * pattern share one, so that what is printed is unique for ever. Taken and unused numbers leave gaps.
 */
export type NumberNeed = { key: string; series: string; scope: string; block?: number }

/** So many codes a node reserves at once: one write for fifty filings; what a stop leaves over is never used. */
const codesReserved = 50

/** The number of the dossier code, which restarts each day. */
export function codeNeed({ definition }: LoadedProcedure, today: LocalDate): NumberNeed {
  return { key: 'dossier', series: definition.dossierCode, scope: today, block: codesReserved }
}

/** The numbers that effects may take: of series, and of letters that carry one. */
export function neededNumbers(procedure: LoadedProcedure, effects: readonly Effect[], today: LocalDate): NumberNeed[] {
  const issued = effectsOfKind(effects, 'issue-number').map((effect) =>
    needOf(getPart(procedure.series, effect.series), `as ${effect.as}`, today),
  )
  const letters = effectsOfKind(effects, 'letter').flatMap((effect) => letterNeed(procedure, effect.letter, today))
  return [...issued, ...letters]
}

/** The number of a letter that carries one. */
function letterNeed(procedure: LoadedProcedure, letter: string, today: LocalDate): NumberNeed[] {
  const { series } = getPart(procedure.letters, letter)
  return series === undefined ? [] : [needOf(getPart(procedure.series, series), `letter ${letter}`, today)]
}

/** Writes a number into its pattern: `{n:3}/GP-SKHCN`, `{yyyy}`, `{yy}{mm}{dd}`. */
export function printNumber(pattern: string, number: number, on: LocalDate): string {
  const [year = '', month = '', day = ''] = on.split('-')
  const values: Record<string, string> = { yyyy: year, yy: year.slice(-2), mm: month, dd: day, n: String(number) }
  return placesOf(pattern)
    .map(({ before, name, width }) => before + (values[name] ?? '').padStart(width, '0'))
    .join('')
}

/** The places of a pattern to be written into, each with the text before it; the text after the last has no name. */
const placesOf = rememberTexts((pattern) => {
  const parts = pattern.split(/\{(yyyy|yy|mm|dd|n)(?::(\d))?\}/)
  return Array.from({ length: Math.ceil(parts.length / 3) }, (_, place) => {
    const [before = '', name = '', width = '0'] = parts.slice(place * 3)
    return { before, name, width: Number(width) }
  })
})

function needOf({ pattern, restart }: Series, key: string, today: LocalDate): NumberNeed {
  const scopes = { never: '', year: today.slice(0, 4), day: today }
  return { key, series: pattern, scope: scopes[restart] }
}
