import { assignmentNames, isHalf } from '#app/components/admin/posted-assignments.ts'
import { SelectInput } from '#app/components/desk/select-input.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { NamedThing } from '#app/services/people.ts'
import type { Assignment } from '#runtime/access/actor.ts'

type AssignmentFieldsProps = { rows: readonly Assignment[]; roles: readonly NamedThing[]; units: readonly NamedThing[] }

/** Roles with their units, row by row, added and removed by named buttons. */
export function AssignmentFields({ rows, roles, units }: AssignmentFieldsProps) {
  const language = useLanguage()
  const { admin } = useMessages()
  const toOptions = (things: readonly NamedThing[]) => things.map(({ key, title }) => ({ value: key, text: inLanguage(title, language) }))
  return (
    <fieldset className="items">
      <legend>{admin.assignments}</legend>
      <p className="small muted">{admin.assignmentsLead}</p>
      {rows.length === 0 && <p>{admin.noAssignments}</p>}
      {rows.map((row, index) => (
        <fieldset key={`${index} ${row.role} ${row.unit}`} className="item assignment">
          <legend className="visually-hidden">{admin.assignment(index + 1)}</legend>
          {isHalf(row) && <p className="problem">{admin.halfAssignment}</p>}
          <SelectInput name={assignmentNames.role(index)} label={admin.role} none={admin.chooseRole} value={row.role} options={toOptions(roles)} />
          <SelectInput name={assignmentNames.unit(index)} label={admin.unit} none={admin.chooseUnit} value={row.unit} options={toOptions(units)} />
          <button className="button quiet small" type="submit" name="_do" value={`remove:${index}`}>
            {admin.removeAssignment(index + 1)}
          </button>
        </fieldset>
      ))}
      <button className="button small" type="submit" name="_do" value="add">
        + {admin.addAssignment}
      </button>
    </fieldset>
  )
}
