import type { ArrayFieldTemplateProps, RJSFSchema } from '@rjsf/utils'
import { toFieldPathId } from '@rjsf/utils'
import { blankRow, fieldAt, type PageContext, toPointer } from './page-context.ts'
import { ColumnHeads, Totals } from './repeat-table.tsx'
import { Row, rowTitleOf } from './row.tsx'

type Props = ArrayFieldTemplateProps<unknown, RJSFSchema, PageContext>

/** The rows there are, a button for one more, and the blank row that `form-live` copies. */
export function RepeatTemplate(props: Props) {
  const { fieldPathId, items, registry } = props
  const context = registry.formContext
  const field = fieldAt(context, fieldPathId.path)
  if (field?.kind !== 'repeat') return null

  const { texts } = context
  const title = rowTitleOf(fieldPathId.path, context)
  const word = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
  return (
    <>
      <p className="muted no-rows" hidden={items.length > 0}>{texts.noRows}</p>
      <ColumnHeads field={field} path={fieldPathId.path} context={context} />
      {items}
      <button className="button" name="_do" value={`add:${toPointer(fieldPathId.path)}`} data-most={field.maxItems}
        hidden={items.length >= (field.maxItems ?? Infinity)}>
        {texts.add(word)}
      </button>
      <BlankRow {...props} />
      <Totals field={field} path={fieldPathId.path} context={context} />
    </>
  )
}

function BlankRow({ fieldPathId, schema, uiSchema, registry }: Props) {
  const { SchemaField } = registry.fields
  const place = toFieldPathId(blankRow, registry.globalFormOptions, fieldPathId)
  const itemSchema = schema.items
  if (SchemaField === undefined || typeof itemSchema !== 'object' || Array.isArray(itemSchema)) return null
  return (
    <template>
      <Row id={place.$id} path={place.path} position="blank" context={registry.formContext}>
        <SchemaField name="" schema={itemSchema} uiSchema={typeof uiSchema?.items === 'object' ? uiSchema.items : undefined} fieldPathId={place} registry={registry}
          formData={undefined} onChange={ignore} onBlur={ignore} onFocus={ignore} />
      </Row>
    </template>
  )
}

function ignore(): void {
  // The page is a document: nothing is changed through React.
}
