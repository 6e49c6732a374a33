import type { Check } from '#builder/checks/check.ts'
import { reachableFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A step no dossier can come to, whatever happens. */
export const unreachableStep: Check = (definition) => {
  const reached = reachableFrom(definition, definition.start)
  return definition.steps.flatMap(({ key, title }, index) =>
    reached.has(key)
      ? []
      : [{ code: 'unreachable-step', severity: 'error', place: toPointer('steps', index), text: { vi: `Không có đường nào dẫn đến bước “${title.vi}”. Hãy nối bước này, hoặc xóa đi.`, en: `No transition leads to the step “${title.en ?? title.vi}”. Connect it, or remove it.` } }],
  )
}
