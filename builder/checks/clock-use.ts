import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { clockUses } from '#builder/walk/clocks.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A clock that is never started, never stopped, or suspended and never resumed. */
export const clockUse: Check = (definition) => {
  const uses = clockUses(definition)
  const awaited = new Set(definition.transitions.map(({ after }) => after))
  return (definition.clocks ?? []).flatMap(({ key, title }, index): Finding[] => {
    const [starts, stops, suspends, resumes] = [uses(key, 'start-clock'), uses(key, 'stop-clock'), uses(key, 'suspend-clock'), uses(key, 'resume-clock')]
    const place = toPointer('clocks', index)
    const said = quoted(title)
    if (starts === 0) return [toFinding('clock-use', 'error', { place, text: { vi: `Thời hạn ${said.vi} không bao giờ bắt đầu tính. Hãy thêm tác động bắt đầu vào một thao tác, hoặc bỏ thời hạn này.`, en: `The clock ${said.en} is never started. Start it with a move, or take it out.` } })]
    return [
      ...(stops === 0 && !awaited.has(key) ? [toFinding('clock-use', 'warning', { place, text: { vi: `Thời hạn ${said.vi} không bao giờ dừng: hồ sơ sẽ báo quá hạn dù đã xong việc. Hãy thêm tác động dừng.`, en: `The clock ${said.en} is never stopped: dossiers would be overdue though the work is done. Stop it with a move.` } })] : []),
      ...(suspends > 0 && resumes === 0 && stops === 0 ? [toFinding('clock-use', 'error', { place, text: { vi: `Thời hạn ${said.vi} có lúc tạm dừng nhưng không bao giờ tính tiếp. Hãy thêm tác động tính tiếp.`, en: `The clock ${said.en} is suspended but never resumed. Resume it with a move.` } })] : []),
      ...(resumes > 0 && suspends === 0 ? [toFinding('clock-use', 'warning', { place, text: { vi: `Thời hạn ${said.vi} được tính tiếp nhưng không có lúc nào tạm dừng. Hãy tạm dừng khi chờ, hoặc bỏ tác động tính tiếp.`, en: `The clock ${said.en} is resumed but never suspended. Suspend it while waiting, or take the resumption out.` } })] : []),
    ]
  })
}
