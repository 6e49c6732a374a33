import { TextInput } from '#app/components/text-input.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { WorkingCalendar } from '#runtime/deadlines/working-calendar.ts'

type CalendarSettingsProps = { calendar: Pick<WorkingCalendar, 'weekdays' | 'hours' | 'knownUntil'>; cutOffs: readonly string[] }

/** The weekly pattern and hours. The cut-off is shown for reading: it belongs to the procedures. */
export function CalendarSettings({ calendar: { weekdays, hours, knownUntil }, cutOffs }: CalendarSettingsProps) {
  const { admin } = useMessages()
  return (
    <details className="move other">
      <summary>{admin.settings}</summary>
      <form method="post" className="move-body form" noValidate>
        <fieldset>
          <legend>{admin.weekdays}</legend>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <label key={day} className="tick">
              <input type="checkbox" name="weekday" value={day} defaultChecked={weekdays.includes(day)} /> {admin.weekday[day]}
            </label>
          ))}
        </fieldset>
        <fieldset className="hours">
          <legend>{admin.hoursTitle}</legend>
          {[0, 1, 2].map((index) => (
            <div key={index} className="pair">
              <TextInput name={`from:${index}`} label={admin.hoursFrom(index + 1)} type="time" defaultValue={hours[index]?.from} />
              <TextInput name={`to:${index}`} label={admin.hoursTo(index + 1)} type="time" defaultValue={hours[index]?.to} />
            </div>
          ))}
        </fieldset>
        <TextInput name="known_until" label={admin.knownUntilYear} inputMode="numeric" maxLength={4} defaultValue={knownUntil.slice(0, 4)} />
        {cutOffs.length > 0 && (
          <p className="small">
            <strong>
              {admin.cutOff}: {cutOffs.join(', ')}
            </strong>{' '}
            <span className="muted">{admin.cutOffLead}</span>
          </p>
        )}
        <button className="button" type="submit" name="_do" value="settings">
          {admin.saveSettings}
        </button>
      </form>
    </details>
  )
}
