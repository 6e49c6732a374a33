import type { ArrayFieldItemTemplateProps, FieldTemplateProps, ObjectFieldTemplateProps, RJSFSchema, TemplatesType } from '@rjsf/utils'
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

/**
 * Our whole set: what rjsf would draw around a field is drawn by `Question`, and whatever a page never has is drawn by
 * nobody. Every name of rjsf is here, so that none of its own templates or widgets can come back unseen.
 */
export const templates = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate: RepeatTemplate,
  ArrayFieldItemTemplate: ItemTemplate,
  ArrayFieldDescriptionTemplate: Nothing,
  ArrayFieldItemButtonsTemplate: Nothing,
  ArrayFieldTitleTemplate: Nothing,
  BaseInputTemplate: Nothing,
  CyclicSchemaExpandTemplate: Nothing,
  DescriptionFieldTemplate: Nothing,
  ErrorListTemplate: Nothing,
  FallbackFieldTemplate: Nothing,
  FieldErrorTemplate: Nothing,
  FieldHelpTemplate: Nothing,
  GridTemplate: Nothing,
  MultiSchemaFieldTemplate: Nothing,
  OptionalDataControlsTemplate: Nothing,
  TitleFieldTemplate: Nothing,
  UnsupportedFieldTemplate: Nothing,
  WrapIfAdditionalTemplate: Nothing,
  ButtonTemplates: { SubmitButton: Nothing, AddButton: Nothing, CopyButton: Nothing, MoveDownButton: Nothing, MoveUpButton: Nothing, RemoveButton: Nothing, ClearButton: Nothing },
} satisfies Required<TemplatesType<unknown, RJSFSchema, PageContext>>

/** Controls are fields of ours (`theme-fields.tsx`): no widget is ever drawn. */
const widgetNames = [
  ...['AltDateWidget', 'AltDateTimeWidget', 'CheckboxWidget', 'CheckboxesWidget', 'ColorWidget', 'DateWidget', 'DateTimeWidget', 'EmailWidget', 'FileWidget', 'HiddenWidget'],
  ...['PasswordWidget', 'RadioWidget', 'RangeWidget', 'RatingWidget', 'SelectWidget', 'TextWidget', 'TextareaWidget', 'TimeWidget', 'UpDownWidget', 'URLWidget'],
]
export const widgets = Object.fromEntries(widgetNames.map((name) => [name, Nothing]))
