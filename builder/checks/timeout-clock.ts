import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted, quotedTitle } from '#builder/checks/quoted.ts'
import { startedClocks } from '#builder/walk/clocks.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { mayBeLeft, pathWitness, wayTo } from '#builder/walk/ways.ts'

/** A move for the end of a clock that names no clock, or one that can never be running there. */
export const timeoutClock: Check = (definition) => {
  const started = mayBeLeft(definition, startedClocks)
  return definition.transitions.flatMap(({ command, after, from, title }, index): Finding[] => {
    const said = quoted(title)
    const place = toPointer('transitions', index)
    if (command !== 'timeout') {
      return after === undefined ? [] : [toFinding('timeout-clock', 'error', { place: `${place}/after`, text: { vi: `${said.vi} chờ một đồng hồ nhưng không phải thao tác hết hạn, nên đồng hồ không có tác dụng.`, en: `${said.en} waits for a clock but is no time-out, so the clock has no effect.` }, fix: [{ op: 'remove', pointer: `${place}/after` }] })]
    }
    if (after === undefined) return [toFinding('timeout-clock', 'error', { place, text: { vi: `${said.vi} chưa nói đồng hồ nào hết hạn, nên không bao giờ xảy ra. Hãy chọn đồng hồ.`, en: `${said.en} does not say which clock ends, so it never happens. Choose a clock.` } })]
    const idle = from.find((step) => started.has(step) && !started.get(step)?.has(after))
    if (idle === undefined) return []
    const [clock, at] = [quotedTitle(definition.clocks, after), quotedTitle(definition.steps, idle)]
    return [
      toFinding('timeout-clock', 'error', {
        place: `${place}/after`,
        text: { vi: `${said.vi} chờ đồng hồ ${clock.vi}, nhưng trên mọi đường đến bước ${at.vi} đồng hồ này chưa bao giờ chạy.`, en: `${said.en} waits for the clock ${clock.en}, which no way to ${at.en} ever starts.` },
        witness: pathWitness(wayTo(definition, (step) => step === idle)),
      }),
    ]
  })
}
