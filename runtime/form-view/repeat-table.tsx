import { valueAt } from '#runtime/forms/frame.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import { toQuestion } from './asked.ts'
import { ComputedControl } from './computed-control.tsx'
import { isKind, type FieldOf } from './control-props.ts'
import { fieldAt, type PageContext, type Path, toPointer } from './page-context.ts'

type TableProps = { field: FieldOf<'repeat'>; path: Path; context: PageContext }

/** Columns of a table: what a row shows. */
const columnsOf = ({ fields }: FieldOf<'repeat'>) => fields.filter(({ kind }) => kind !== 'constant')

/** The heads of a table for the eye; each control keeps its own label, which is read out, and shown on a phone. */
export function ColumnHeads({ field, context: { language } }: TableProps) {
  if (field.layout !== 'table') return null
  return (
    <p className="column-heads" aria-hidden="true">
      {columnsOf(field).map(({ key, label }) => <span key={key}>{textIn(label, language)}</span>)}
      <span />
    </p>
  )
}

/** Sums and the like, each below its column. */
export function Totals({ field, path, context }: TableProps) {
  if (!field.totals || field.totals.length === 0) return null
  return (
    <div className="totals">
      {columnsOf(field).map(({ key }) => (
        <div key={key}>
          {field.totals?.flatMap(({ column, computed }) => (column === key ? [<Total key={computed} path={[...path.slice(0, -1), computed]} context={context} />] : []))}
        </div>
      ))}
      <div />
    </div>
  )
}

function Total({ path, context }: Pick<TableProps, 'path' | 'context'>) {
  const field = fieldAt(context, path)
  if (!field || !isKind(field, 'computed')) return null
  const pointer = toPointer(path)
  const label = textIn(field.label, context.language)
  const question = toQuestion(field, { path, id: `root${pointer.replaceAll('/', '.')}`, label, help: '', errors: undefined }, context)
  return (
    <div className="field total" hidden={question.hidden}>
      <label htmlFor={question.id}>{label}</label>
      <ComputedControl field={field} question={{ ...question, help: '' }} name="" value={valueAt(context.answers, pointer)} />
    </div>
  )
}
