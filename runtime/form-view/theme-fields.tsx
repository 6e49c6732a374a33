import type { FieldProps, RJSFSchema } from '@rjsf/utils'
import type { ComponentType } from 'react'
import type { Field } from '#schemas/generated/procedure.ts'
import { toDrawn } from './drawn-answers.ts'
import { AddressControl } from './address-control.tsx'
import { toQuestion } from './asked.ts'
import { DeclarationControl, MultipleChoiceControl, YesNoControl } from './choice-controls.tsx'
import { ComputedControl } from './computed-control.tsx'
import { type ControlProps, type FieldOf, isKind } from './control-props.ts'
import { ListControl } from './list-control.tsx'
import { FileControl } from './file-control.tsx'
import { GuidanceControl } from './guidance-control.tsx'
import { InputControl, LongTextControl } from './input-control.tsx'
import { fieldAt, type PageContext } from './page-context.ts'
import { MatrixControl } from './matrix-control.tsx'
import { BankAccountControl, DurationControl, GeoPointControl, PeriodControl } from './parts-control.tsx'
import { RecordControl } from './record-control.tsx'
import { ChoiceControl } from './search-control.tsx'
import { SignatureControl } from './signature-control.tsx'

type ThemeField = ComponentType<FieldProps<unknown, RJSFSchema, PageContext>>

/** A control of ours as a field of rjsf, for the fields of one kind. */
function asField<Kind extends Field['kind']>(kind: Kind, Control: ComponentType<ControlProps<FieldOf<Kind>>>): ThemeField {
  return function ThemedField({ fieldPathId, formData, rawErrors, uiSchema, registry }) {
    const context = registry.formContext
    const field = fieldAt(context, fieldPathId.path)
    if (field === undefined || !isKind(field, kind)) return null

    const help: unknown = uiSchema?.['ui:description']
    const place = { path: fieldPathId.path, id: fieldPathId.$id, label: '', help: typeof help === 'string' ? help : '', errors: rawErrors }
    const question = toQuestion(field, place, context)
    return <Control field={field} question={question} name={fieldPathId.name ?? ''} value={toDrawn(formData)} />
  }
}

/** What is stored without being shown. */
function Undrawn() {
  return null
}

/** The control of each kind, under the name that `ui:field` gives. */
export const themeFields = {
  text: asField('text', InputControl),
  'long-text': asField('long-text', LongTextControl),
  email: asField('email', InputControl),
  phone: asField('phone', InputControl),
  url: asField('url', InputControl),
  integer: asField('integer', InputControl),
  decimal: asField('decimal', InputControl),
  money: asField('money', InputControl),
  date: asField('date', InputControl),
  percentage: asField('percentage', InputControl),
  time: asField('time', InputControl),
  'date-time': asField('date-time', InputControl),
  month: asField('month', InputControl),
  'yes-no': asField('yes-no', YesNoControl),
  declaration: asField('declaration', DeclarationControl),
  'single-choice': asField('single-choice', ChoiceControl),
  'multiple-choice': asField('multiple-choice', MultipleChoiceControl),
  file: asField('file', FileControl),
  address: asField('address', AddressControl),
  'identity-number': asField('identity-number', InputControl),
  'enterprise-number': asField('enterprise-number', InputControl),
  'register-record': asField('register-record', RecordControl),
  guidance: asField('guidance', GuidanceControl),
  constant: asField('constant', Undrawn),
  period: asField('period', PeriodControl),
  duration: asField('duration', DurationControl),
  matrix: asField('matrix', MatrixControl),
  'bank-account': asField('bank-account', BankAccountControl),
  'geo-point': asField('geo-point', GeoPointControl),
  image: asField('image', FileControl),
  signature: asField('signature', SignatureControl),
  computed: asField('computed', ComputedControl),
  age: asField('age', ComputedControl),
  'list-choice': asField('list-choice', ListControl),
} satisfies Record<Exclude<Field['kind'], 'group' | 'repeat'>, ThemeField>
