import { SelectInput } from '#app/components/desk/select-input.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { useMessages } from '#app/messages/messages.ts'

type AddDayProps = { year: number; typed: Record<string, string> }

/** Adds a day off or a swapped working day with its reason. */
export function AddDay({ year, typed }: AddDayProps) {
  const { admin } = useMessages()
  const kinds = [
    { value: 'daysOff', text: admin.daysOff },
    { value: 'workingDays', text: admin.workingDays },
  ]
  return (
    <form method="post" action={`?year=${year}`} className="card form" noValidate>
      <h2>{admin.addDay}</h2>
      <SelectInput name="kind" label={admin.dayKind} value={typed.kind ?? 'daysOff'} options={kinds} />
      <TextInput name="date" label={admin.date} type="date" defaultValue={typed.date} />
      <TextInput name="reason_vi" label={admin.reasonVi} maxLength={200} defaultValue={typed.reason_vi} />
      <TextInput name="reason_en" label={admin.reasonEn} maxLength={200} defaultValue={typed.reason_en} />
      <label className="tick">
        <input type="checkbox" name="provisional" value="1" defaultChecked={typed.provisional === '1'} /> {admin.provisionalTick}
      </label>
      <button className="button primary" type="submit" name="_do" value="add">
        {admin.addDayButton}
      </button>
    </form>
  )
}
