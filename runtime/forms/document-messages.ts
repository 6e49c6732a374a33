import type { Text } from '#schemas/generated/procedure.ts'

/** What a person is told of parts of a foreign schema that no field says by itself. Keywords of JSON Schema to texts. */

type Message = (params: { readonly [name: string]: unknown }) => Text

/** Where there is nothing better to say. */
export const documentPhrase: Text = {
  vi: 'Nội dung ở đây chưa phù hợp với quy định của biểu mẫu gốc.',
  en: 'This does not meet the rules of the original form.',
}

export const documentMessages: Readonly<Record<string, Message>> = {
  type: ({ type }) => ({ vi: `Giá trị ở đây phải thuộc kiểu ${kindsIn(type, typesVi)}.`, en: `This must be ${kindsIn(type, typesEn)}.` }),
  const: ({ allowedValue }) => ({ vi: `Chỉ nhận giá trị ${shown(allowedValue)}.`, en: `Only ${shown(allowedValue)} is accepted.` }),
  pattern: ({ pattern }) => ({ vi: `Nội dung không đúng mẫu quy định: ${shown(pattern)}.`, en: `This does not have the required form: ${shown(pattern)}.` }),
  format: ({ format }) => ({ vi: `Nội dung không đúng định dạng “${String(format)}”.`, en: `This is not in the format “${String(format)}”.` }),
  multipleOf: ({ multipleOf }) => ({ vi: `Giá trị phải là bội số của ${String(multipleOf)}.`, en: `The value must be a multiple of ${String(multipleOf)}.` }),
  exclusiveMinimum: ({ limit }) => ({ vi: `Giá trị phải lớn hơn ${String(limit)}.`, en: `The value must be greater than ${String(limit)}.` }),
  exclusiveMaximum: ({ limit }) => ({ vi: `Giá trị phải nhỏ hơn ${String(limit)}.`, en: `The value must be less than ${String(limit)}.` }),
  minProperties: ({ limit }) => ({ vi: `Cần điền ít nhất ${String(limit)} mục.`, en: `At least ${String(limit)} of these must be answered.` }),
  maxProperties: ({ limit }) => ({ vi: `Chỉ được điền nhiều nhất ${String(limit)} mục.`, en: `At most ${String(limit)} of these may be answered.` }),
  contains: () => ({ vi: 'Số dòng đúng yêu cầu chưa đủ hoặc quá nhiều.', en: 'Too few or too many of the rows meet the requirement.' }),
  anyOf: () => ({ vi: 'Nội dung không khớp với trường hợp nào được chấp nhận.', en: 'This matches none of the accepted cases.' }),
  oneOf: () => ({ vi: 'Nội dung phải khớp với đúng một trường hợp được chấp nhận.', en: 'This must match exactly one of the accepted cases.' }),
  not: () => ({ vi: 'Nội dung thuộc trường hợp không được chấp nhận.', en: 'This is a case that is not accepted.' }),
  propertyNames: ({ propertyName }) => ({ vi: `Tên mục ${shown(propertyName)} không được chấp nhận.`, en: `The name ${shown(propertyName)} is not accepted.` }),
  unevaluatedItems: () => ({ vi: 'Danh sách có nhiều phần tử hơn mức cho phép.', en: 'The list has more items than allowed.' }),
  'too-complex': () => ({ vi: 'Nội dung quá phức tạp để kiểm tra. Hãy bớt nội dung hoặc chia thành nhiều hồ sơ.', en: 'This is too complex to be checked. Make it smaller, or split it.' }),
}

const typesVi: Readonly<Record<string, string>> = { string: 'chữ', number: 'số', integer: 'số nguyên', boolean: 'có/không', object: 'nhóm mục', array: 'danh sách', null: 'trống' }
const typesEn: Readonly<Record<string, string>> = { string: 'text', number: 'a number', integer: 'a whole number', boolean: 'yes or no', object: 'a group', array: 'a list', null: 'empty' }

function kindsIn(types: unknown, names: Readonly<Record<string, string>>): string {
  return [types].flat().map((type) => names[String(type)] ?? String(type)).join(' / ')
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
