import type { Check } from '#builder/checks/check.ts'
import { movesFrom, reachableFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A step from which a dossier can never end: no way out, or only ways round in a circle. */
export const deadEnd: Check = (definition) => {
  const finals = new Set(definition.steps.filter(({ kind }) => kind === 'final').map(({ key }) => key))
  return definition.steps.flatMap(({ key, kind, title }, index) => {
    if (kind === 'final' || [...reachableFrom(definition, key)].some((step) => finals.has(step))) return []
    const out = movesFrom(definition, key).length
    return [{
      code: 'dead-end',
      severity: 'error',
      place: toPointer('steps', index),
      text: out === 0
        ? { vi: `Bước “${title.vi}” không có thao tác nào để đi tiếp: hồ sơ sẽ nằm lại mãi.`, en: `The step “${title.en ?? title.vi}” has no way out: a dossier would stay there for ever.` }
        : { vi: `Từ bước “${title.vi}” hồ sơ chỉ đi vòng, không bao giờ đến bước kết thúc.`, en: `From the step “${title.en ?? title.vi}” a dossier only goes round and never ends.` },
    }]
  })
}
