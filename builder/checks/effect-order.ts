import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted, quotedTitle } from '#builder/checks/quoted.ts'
import { needsOf, givesOf } from '#builder/walk/effect-needs.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { mayBeLeft, pathWitness, wayTo } from '#builder/walk/ways.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** An effect that uses what only a later effect of the same move makes, or what no way has made before. */
export const effectOrder: Check = (definition, survey) => {
  const made = mayBeLeft(definition, ({ effects }) => effects.flatMap(givesOf))
  const needs = needsOf(definition, survey)
  return definition.transitions.flatMap(({ effects, from, title, command }, index) =>
    effects.flatMap((effect, which): Finding[] => {
      const before = new Set([...effects.slice(0, which).flatMap(givesOf), ...(command === 'file' ? [] : from.flatMap((step) => [...(made.get(step) ?? [])]))])
      const missing = needs(effect).find((need) => !before.has(need))
      if (missing === undefined || (command !== 'file' && !from.some((step) => made.has(step)))) return []
      const later = effects.findIndex((other, at) => at > which && givesOf(other).includes(missing))
      const said = quoted(title)
      const place = toPointer('transitions', index, 'effects', which)
      const name = nameOf(definition, missing)
      if (later < 0) {
        return [toFinding('effect-order', 'error', { place, text: { vi: `${said.vi} dùng ${name.vi}, nhưng trên mọi đường đến đây chưa có. Hãy thêm tác động tạo ra trước.`, en: `${said.en} uses ${name.en}, which no way to here has made. Make it first.` }, witness: pathWitness(wayTo(definition, (step) => from.includes(step))) })]
      }
      return [
        toFinding('effect-order', 'error', {
          place,
          text: { vi: `${said.vi} dùng ${name.vi} trước khi có: tác động tạo ra đứng ở dưới. Hãy đổi thứ tự.`, en: `${said.en} uses ${name.en} before it is made: what makes it stands below. Change their order.` },
          fix: [{ op: 'set', pointer: toPointer('transitions', index, 'effects'), value: JSON.parse(JSON.stringify(moved(effects, later, which))) }],
        }),
      ]
    }),
  )
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}

function nameOf({ clocks }: ProcedureDefinition, need: string): { vi: string; en: string } {
  const [kind, key = ''] = need.split(' ')
  const clock = quotedTitle(clocks, key)
  if (kind === 'number') return { vi: `số “${key}”`, en: `the number “${key}”` }
  if (kind === 'clock') return { vi: `thời hạn ${clock.vi}`, en: `the clock ${clock.en}` }
  return kind === 'fee' ? { vi: 'khoản phí', en: 'the fee' } : { vi: 'giấy vừa ghi sổ', en: 'the record as written' }
}
