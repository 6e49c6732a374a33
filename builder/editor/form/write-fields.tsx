import { fieldLineCommands } from '#builder/editor/form/field-line-commands.ts'
import { readFieldLines, type FieldLine } from '#builder/editor/form/field-lines.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { kindNames } from '#builder/editor/form/line-kind.ts'
import { WriteLines } from '#builder/editor/panel/write-lines.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { values as english } from '#builder/words/en/values.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { values as vietnamese } from '#builder/words/vi/values.ts'

const names = kindNames(vietnamese, english)

/** Many questions at once, written down or pasted as a table. */
export function WriteFields({ state }: { state: FormState }) {
  const { draft, newId, messages } = useDraft()
  const { form } = messages
  return (
    <WriteLines
      id="write-fields"
      title={form.write}
      lead={form.writeLead}
      example={form.writeExample}
      input={form.writeInput}
      use={form.writeUse}
      added={form.writeAdded}
      read={(text) => readFieldLines(text, names)}
      heads={[form.label, form.writeKind]}
      Cells={FieldCells}
      commands={(good) => fieldLineCommands(good, { draft, form: state.placed.form, page: state.focused?.page }, newId)}
    />
  )
}

function FieldCells({ line: { text, made, problem } }: { line: FieldLine }) {
  const { form, parts, values } = useDraft().messages
  const name = made === undefined ? { vi: text } : made.what === 'page' ? made.title : made.label
  return (
    <>
      <td>
        {made?.what === 'field' && made.inner && '– '}
        {made?.what === 'page' ? <strong>{name.vi}</strong> : name.vi}
        {made?.what === 'field' && made.isRequired && ' *'}
        {name.en !== undefined && <small lang="en"> {name.en}</small>}
      </td>
      <td>
        {problem && <span className="badge danger">{form.writeProblems[problem]}</span>}
        {made?.what === 'page' && parts.kinds.section}
        {made?.what === 'field' && nameIn(values, made.kind)}
        {made?.what === 'field' && made.details.length > 0 && ` (${made.details.map(({ vi }) => vi).join('; ')})`}
      </td>
    </>
  )
}
