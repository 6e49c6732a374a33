import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { defaultUnit } from '#runtime/procedure/holders.ts'

/** A step held by one person in a procedure staff may file: nobody acts on a dossier of their own, so it would stay. */
export const ownDossier: Check = (definition, { context: { holders } }) =>
  definition.steps.flatMap(({ holder, title, kind }, index): Finding[] => {
    if (!holders || !holder || kind === 'final' || !definition.audience.includes('staff')) return []
    const unit = holder.unit ?? defaultUnit(definition)
    const held = holders.filter((one) => one.role === holder.role && one.unit === unit).length
    if (held !== 1) return []
    const said = quoted(title)
    return [
      toFinding('own-dossier', 'warning', {
        place: toPointer('steps', index, 'holder'),
        text: { vi: `Bước ${said.vi} chỉ có một người. Hồ sơ do chính người đó nộp sẽ không ai xử lý được. Hãy phân công thêm một người.`, en: `The step ${said.en} is held by one person. A dossier that person files could be handled by nobody. Assign somebody else as well.` },
      }),
    ]
  })
