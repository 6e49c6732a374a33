import type { Finding } from '#builder/checks/finding.ts'

/** An error as Ajv tells it. */
export type SchemaError = { keyword: string; instancePath: string; params: Record<string, unknown>; message?: string }

type Sentence = (params: Record<string, unknown>) => { vi: string; en: string }

const sentences: Readonly<Record<string, Sentence>> = {
  required: ({ missingProperty }) => ({ vi: `Thiếu “${String(missingProperty)}”.`, en: `“${String(missingProperty)}” is missing.` }),
  additionalProperties: ({ additionalProperty }) => ({
    vi: `Ở đây không có “${String(additionalProperty)}”. Hãy bỏ đi, hoặc sửa tên.`,
    en: `“${String(additionalProperty)}” is not known here. Take it out, or correct the name.`,
  }),
  type: ({ type }) => ({ vi: `Giá trị ở đây phải thuộc kiểu ${String(type)}.`, en: `The value here must be of type ${String(type)}.` }),
  const: ({ allowedValue }) => ({ vi: `Giá trị ở đây phải là “${String(allowedValue)}”.`, en: `The value here must be “${String(allowedValue)}”.` }),
  enum: ({ allowedValues }) => ({ vi: `Giá trị ở đây phải là một trong: ${list(allowedValues)}.`, en: `The value here must be one of: ${list(allowedValues)}.` }),
  pattern: ({ pattern }) => ({ vi: `Giá trị không đúng mẫu ${String(pattern)}.`, en: `The value does not match ${String(pattern)}.` }),
  maxItems: ({ limit }) => ({ vi: `Nhiều nhất ${String(limit)} phần tử.`, en: `At most ${String(limit)} items.` }),
  minItems: ({ limit }) => ({ vi: `Ít nhất ${String(limit)} phần tử.`, en: `At least ${String(limit)} items.` }),
  maxLength: ({ limit }) => ({ vi: `Dài nhất ${String(limit)} ký tự.`, en: `At most ${String(limit)} characters.` }),
  minLength: ({ limit }) => ({ vi: `Ít nhất ${String(limit)} ký tự.`, en: `At least ${String(limit)} characters.` }),
  minimum: ({ limit }) => ({ vi: `Nhỏ nhất là ${String(limit)}.`, en: `At least ${String(limit)}.` }),
  maximum: ({ limit }) => ({ vi: `Lớn nhất là ${String(limit)}.`, en: `At most ${String(limit)}.` }),
  uniqueItems: ({ i, j }) => ({ vi: `Phần tử ${place(j)} và ${place(i)} giống nhau. Hãy bỏ một.`, en: `Items ${place(j)} and ${place(i)} are the same. Take one out.` }),
  maxProperties: ({ limit }) => ({ vi: `Nhiều nhất ${String(limit)} mục.`, en: `At most ${String(limit)} members.` }),
  propertyNames: ({ propertyName }) => ({ vi: `Tên “${String(propertyName)}” không dùng được ở đây.`, en: `The name “${String(propertyName)}” cannot be used here.` }),
  anyOf: () => noForm,
  oneOf: () => noForm,
  discriminator: ({ tagValue }) => ({ vi: `Không có loại “${String(tagValue)}”.`, en: `There is no kind “${String(tagValue)}”.` }),
}

const noForm = { vi: 'Giá trị ở đây không thuộc dạng nào được nhận.', en: 'The value here has none of the forms that are taken.' }
const place = (index: unknown): number => Number(index) + 1
const list = (values: unknown): string => (Array.isArray(values) ? values.slice(0, 30).join(', ') : '')

/** What a document does against its JSON Schema, in words. */
export function schemaSentence({ keyword, params, message = keyword }: SchemaError): { vi: string; en: string } {
  return sentences[keyword]?.(params) ?? { vi: `Không đúng lược đồ: ${message}.`, en: `Against the schema: ${message}.` }
}

/** An error of the definition's JSON Schema as a finding. */
export function toSchemaFinding(error: SchemaError): Finding {
  return { code: `schema-${error.keyword}`, severity: 'error', place: error.instancePath, text: schemaSentence(error) }
}
