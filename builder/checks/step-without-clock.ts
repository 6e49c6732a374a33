import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { startedClocks } from '#builder/walk/clocks.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { mayBeLeft } from '#builder/walk/ways.ts'

/** A step that shows a clock no way to it has started: nobody sees a due date there. */
export const stepWithoutClock: Check = (definition) => {
  const started = mayBeLeft(definition, startedClocks)
  return definition.steps.flatMap(({ key, clock, title }, index): Finding[] => {
    const known = started.get(key)
    if (clock === undefined || !known || known.has(clock)) return []
    const said = quoted(title)
    return [toFinding('step-without-clock', 'error', { place: toPointer('steps', index, 'clock'), text: { vi: `Bước ${said.vi} tính theo đồng hồ “${clock}”, nhưng trên mọi đường đến đây đồng hồ chưa chạy. Hãy bắt đầu đồng hồ ở một thao tác trước đó.`, en: `The step ${said.en} goes by the clock “${clock}”, which no way to it starts. Start it with an earlier move.` } })]
  })
}
