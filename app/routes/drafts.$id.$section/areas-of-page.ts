import type { Areas } from '#runtime/fields/areas.ts'
import type { AreasFile } from '#schemas/generated/areas.ts'

/** The areas a page needs: every province, and the communes of those chosen somewhere in its answers. */
export function areasOfPage(areas: Areas, answers: unknown): AreasFile {
  const chosen = new Set(provincesIn(answers))
  const provinces = areas.provinces.map(({ code, name }) => ({
    ...{ code, name, complete: areas.isComplete(code) },
    communes: chosen.has(code) ? areas.communesOf(code).map((commune) => ({ code: commune.code, name: commune.name })) : [],
  }))
  return { format: 'motcua/areas@1', inForceOn: '0001-01-01', note: { vi: '-' }, provinces }
}

function provincesIn(answers: unknown): string[] {
  if (typeof answers !== 'object' || answers === null) return []
  const own = 'province' in answers && typeof answers.province === 'string' ? [answers.province] : []
  return [...own, ...Object.values(answers).flatMap(provincesIn)]
}
