import { useStudio } from '#builder/editor/use-draft.tsx'
import { changeDays } from '#builder/tables/change-days.ts'
import type { TableRow } from '#schemas/generated/procedure.ts'

/** Shows only the rows in force on a day, chosen by date or by sliding over the days on which the rows change. */
export function AsOfFilter({ rows, asOf, change, shown }: { rows: readonly TableRow[]; asOf: string; change: (day: string) => void; shown: number }) {
  const { messages } = useStudio()
  const words = messages.tables
  const days = changeDays(rows)
  if (days.length === 0) return null
  const position = asOf === '' ? 0 : days.findLastIndex((day) => day <= asOf) + 1
  return (
    <div className="as-of row">
      <label className="member">
        {words.asOf}
        <input type="date" value={asOf} onChange={({ currentTarget }) => change(currentTarget.value)} />
      </label>
      <label className="member">
        {words.slider}
        <input type="range" min={0} max={days.length} step={1} value={position} aria-valuetext={asOf === '' ? words.allDays : asOf} onChange={({ currentTarget }) => change(days[Number(currentTarget.value) - 1] ?? '')} />
      </label>
      <button type="button" className="button small" disabled={asOf === ''} onClick={() => change('')}>
        {words.allDays}
      </button>
      <span className="small muted" role="status">
        {words.shown(shown, rows.length)}
      </span>
    </div>
  )
}
