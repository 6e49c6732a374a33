import type { ArrayFieldItemTemplateProps, FieldTemplateProps, ObjectFieldTemplateProps, RJSFSchema } from '@rjsf/utils'
import { toQuestion } from './asked.ts'
import { fieldAt, isRow, keyPointer, type PageContext } from './page-context.ts'
import { Question } from './question.tsx'
import { RepeatTemplate } from './repeat-template.tsx'
import { Row } from './row.tsx'

/** Every field of a page passes here: the page itself and the rows of a repeat group have no question of their own. */
function FieldTemplate(props: FieldTemplateProps<unknown, RJSFSchema, PageContext>) {
  const { fieldPathId, label, rawDescription, rawErrors, children, registry } = props
  const { path } = fieldPathId
  const context = registry.formContext
  const field = fieldAt(context, path)
  if (field === undefined || isRow(path)) return <>{children}</>
  if (context.totalled.has(keyPointer(path))) return null

  const help = typeof rawDescription === 'string' ? rawDescription : ''
  const asked = toQuestion(field, { path, id: fieldPathId.$id, label, help, errors: rawErrors }, context)
  return <Question asked={asked}>{children}</Question>
}

function ObjectFieldTemplate({ properties }: ObjectFieldTemplateProps<unknown, RJSFSchema, PageContext>) {
  return <>{properties.map(({ content }) => content)}</>
}

function ItemTemplate({ children, buttonsProps, index, totalItems, registry }: ArrayFieldItemTemplateProps<unknown, RJSFSchema, PageContext>) {
  return <Row id={buttonsProps.fieldPathId.$id} path={buttonsProps.fieldPathId.path} position={{ index, total: totalItems }} context={registry.formContext}>{children}</Row>
}

function Nothing() {
  return null
}

/** Our whole set: what rjsf would draw around a field is drawn by `Question`. */
export const templates = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate: RepeatTemplate,
  ArrayFieldItemTemplate: ItemTemplate,
  FieldErrorTemplate: Nothing,
  FieldHelpTemplate: Nothing,
  DescriptionFieldTemplate: Nothing,
  ErrorListTemplate: Nothing,
}
