import { formatDate } from '#app/format.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { CalendarDay, WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

type DayTablesProps = { calendar: Pick<WorkingCalendar, 'daysOff' | 'workingDays'>; year: number }

/** The days of one year that break the weekly pattern. */
export function DayTables({ calendar, year }: DayTablesProps) {
  const { admin } = useMessages()
  const ofYear = ({ date }: CalendarDay): boolean => date.startsWith(`${year}-`)
  return (
    <div>
      <DayTable title={admin.daysOff} list="daysOff" days={calendar.daysOff.filter(ofYear)} />
      <DayTable title={admin.workingDays} list="workingDays" days={calendar.workingDays.filter(ofYear)} />
    </div>
  )
}

function DayTable({ title, list, days }: { title: string; list: 'daysOff' | 'workingDays'; days: readonly CalendarDay[] }) {
  const language = useLanguage()
  const { admin } = useMessages()
  return (
    <form method="post">
      <h2>{title}</h2>
      {days.length === 0 ? (
        <p className="muted">{admin.noDays}</p>
      ) : (
        <table className="dense">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {[admin.date, admin.dayOfWeek, admin.reason, admin.remove].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, reason, provisional }) => (
              <tr key={date}>
                <th scope="row" className="num">
                  {formatDate(date, language)}
                </th>
                <td data-label={admin.dayOfWeek}>{admin.weekday[new Date(`${date}T00:00:00Z`).getUTCDay() || 7]}</td>
                <td data-label={admin.reason}>
                  {inLanguage(reason, language)} {provisional && <span className="badge warn">{admin.provisional}</span>}
                </td>
                <td className="act">
                  <button className="button quiet small" type="submit" name="_do" value={`remove:${list}:${date}`} aria-label={admin.removeDay(formatDate(date, language))}>
                    {admin.remove}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </form>
  )
}
