declare module 'virtual:fields' {
  const fields: readonly import('#schemas/generated/procedure.ts').Field[]
  export default fields
}
declare module 'virtual:schema' {
  export const schema: import('@rjsf/utils').RJSFSchema
  export const uiSchema: import('@rjsf/utils').UiSchema
}
