/** Parts of the definition that the bench puts into a client bundle. */
declare module 'virtual:fields' {
  import type { Field } from '#schemas/generated/procedure.ts'

  const fields: readonly Field[]
  export default fields
}
declare module 'virtual:schema' {
  import type { RJSFSchema, UiSchema } from '@rjsf/utils'

  export const schema: RJSFSchema
  export const uiSchema: UiSchema
}
