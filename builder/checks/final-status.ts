import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Step } from '#schemas/generated/procedure.ts'

type Outcome = NonNullable<Step['outcome']>

/** Status codes of the national portal that end a dossier, and those each outcome goes with. */
const ending: Readonly<Record<Outcome, readonly number[]>> = { granted: [9, 10], refused: [9, 10], 'not-accepted': [3], withdrawn: [7], stopped: [8] }
const underWay = [1, 2, 4, 5, 6, 9]

/** A step whose status tells the national portal another story than the step. */
export const finalStatus: Check = ({ steps }) =>
  steps.flatMap(({ kind, outcome, status, title }, index): Finding[] => {
    const right = kind === 'final' ? ending[outcome ?? 'granted'] : underWay
    if (right.includes(status)) return []
    const said = quoted(title)
    const shown = right.join(', ')
    return [
      toFinding('final-status', 'warning', {
        place: toPointer('steps', index, 'status'),
        text: { vi: `Bước ${said.vi} báo trạng thái ${status} lên Cổng quốc gia; đúng ra là ${shown}.`, en: `The step ${said.en} reports status ${status} to the national portal; it should be ${shown}.` },
        ...(right.length === 1 && right[0] !== undefined && { fix: [{ op: 'set' as const, pointer: toPointer('steps', index, 'status'), value: right[0] }] }),
      }),
    ]
  })
