import { useNames } from '#builder/editor/simulate/names.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { RegisterColumn } from '#schemas/generated/procedure.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

type Records = NonNullable<Scenario['records']>
type RecordListProps = { records: Records; day: string; change: (records: Records) => void }

/** What registers hold before the dossier is filed: a permit that is to be renewed must be there. */
export function RecordList({ records, day, change }: RecordListProps) {
  const { draft, messages } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const [register] = draft.registers ?? []
  const replace = (at: number, record: Records[number]): void => change(records.map((one, index) => (index === at ? record : one)))
  return (
    <fieldset className="member">
      <legend>{simulate.records}</legend>
      {records.map((record, index) => (
        <details key={index} className="simulator-record">
          <summary>{simulate.record(names.register(record.register), record.number)}</summary>
          <div className="simulator-fields row">
            <label className="member">
              {simulate.recordNumber}
              <input type="text" value={record.number} maxLength={100} onChange={({ currentTarget }) => replace(index, { ...record, number: currentTarget.value })} />
            </label>
            {(draft.registers?.find(({ key }) => key === record.register)?.fields ?? []).map((column) => (
              <Cell key={column.key} column={column} value={record.values[column.key]} change={(value) => replace(index, { ...record, values: { ...record.values, [column.key]: value } })} />
            ))}
          </div>
          <button type="button" className="button small quiet" onClick={() => change(records.filter((_one, at) => at !== index))}>
            {simulate.removeRecord(record.number)}
          </button>
        </details>
      ))}
      {register && records.length < 20 && (
        <p>
          <button type="button" className="button small" onClick={() => change([...records, { register: register.key, number: `00${records.length + 1}/MAU`, validFrom: day, values: {} }])}>
            {simulate.addRecord}
          </button>
        </p>
      )}
    </fieldset>
  )
}

/** One value of a record; lists and objects come with the samples and stay as they are. */
function Cell({ column, value, change }: { column: RegisterColumn; value: unknown; change: (value: unknown) => void }) {
  const { language } = useDraft()
  const label = column.label[language] ?? column.label.vi
  if (column.type === 'list' || column.type === 'object') return null
  if (column.type === 'yes-no') {
    return (
      <label className="flag">
        <input type="checkbox" checked={value === true} onChange={({ currentTarget }) => change(currentTarget.checked)} /> {label}
      </label>
    )
  }
  const isNumber = column.type === 'integer' || column.type === 'decimal' || column.type === 'money'
  const type = isNumber ? 'number' : column.type === 'date' ? 'date' : 'text'
  return (
    <label className="member">
      {label}
      <input type={type} step={column.type === 'decimal' ? 'any' : undefined} value={typeof value === 'string' || typeof value === 'number' ? value : ''} onChange={({ currentTarget }) => change(isNumber && currentTarget.value !== '' ? Number(currentTarget.value) : currentTarget.value)} />
    </label>
  )
}
