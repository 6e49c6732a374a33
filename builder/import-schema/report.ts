import type { Text } from '#schemas/generated/procedure.ts'

/** A keyword of the imported schema, by JSON pointer into the file. */
export type KeywordPlace = { pointer: string; keyword: string }
export type Remark = KeywordPlace & { reason: Text }

/**
 * What became of every keyword that restricts documents: `held`, a field asks it; `carried`, the constraint judges it
 * and shows it at the field; `unsupported`, nothing judges it. `notes` are keywords that restrict no document.
 */
export type ImportReport = { held: KeywordPlace[]; carried: KeywordPlace[]; unsupported: Remark[]; notes: Remark[] }

/** Why something is not held. */
export const reasons = {
  'not-json': { vi: 'Tệp không phải JSON hợp lệ.', en: 'The file is not valid JSON.' },
  'too-large': { vi: 'Tệp quá lớn để nhập.', en: 'The file is too large to be imported.' },
  'too-deep': { vi: 'Lược đồ lồng nhau quá sâu.', en: 'The schema is nested too deeply.' },
  'too-many-values': { vi: 'Lược đồ có quá nhiều phần.', en: 'The schema has too many parts.' },
  'too-many-names': { vi: 'Quá nhiều mục trong cùng một nhóm (nhiều nhất 2000).', en: 'Too many names in one object (at most 2000).' },
  'no-schema': { vi: 'Không tìm thấy lược đồ ở đây.', en: 'There is no schema here.' },
  'not-a-schema': { vi: 'Chỗ này phải là một lược đồ (đối tượng, true hoặc false).', en: 'A schema (an object, true or false) is wanted here.' },
  'inexact-number': { vi: 'Số nguyên vượt quá 9.007.199.254.740.991 không biểu diễn chính xác được.', en: 'A whole number beyond 9,007,199,254,740,991 cannot be held exactly.' },
  'bad-value': { vi: 'Giá trị của từ khóa này không hợp lệ trong JSON Schema.', en: 'JSON Schema does not allow this value of the keyword.' },
  'empty-list': { vi: 'Danh sách trống: không giá trị nào được chấp nhận, JSON Schema không cho phép.', en: 'An empty list, which JSON Schema does not allow: nothing could be accepted.' },
  'unknown-reference': { vi: 'Tham chiếu đến chỗ không có trong tệp.', en: 'The reference leads to nothing in this file.' },
  'remote-reference': { vi: 'Tham chiếu ra ngoài tệp; hệ thống không tải lược đồ từ nơi khác.', en: 'The reference leads out of the file; nothing is fetched from elsewhere.' },
  'dynamic-reference': { vi: 'Tham chiếu động chỉ được hiểu khi chỉ có một đích.', en: 'A dynamic reference is only understood when it can lead to one place.' },
  'reference-loop': { vi: 'Tham chiếu quay về chính nó mà không đi vào dữ liệu: không bao giờ xét xong.', en: 'The reference comes back to itself without going into the data: judging would never end.' },
  'too-many-branches': { vi: 'Các nhánh nhân lên quá nhiều để xét trong thời gian cho phép.', en: 'The branches multiply beyond what can be judged in time.' },
  'bad-pattern': { vi: 'Không phải biểu thức chính quy hợp lệ (Unicode).', en: 'Not a valid (Unicode) regular expression.' },
  'costly-pattern': { vi: 'Mẫu dùng tham chiếu ngược, nhìn lại sau hoặc quá lớn, có thể làm treo hệ thống.', en: 'The pattern uses back-references or look-behind, or is too large; it could hang the system.' },
  'forbidden-name': { vi: 'Tên này không được phép.', en: 'This name is not allowed.' },
  'long-name': { vi: 'Tên dài quá 500 ký tự.', en: 'The name is longer than 500 characters.' },
  'bad-text': { vi: 'Có ký tự không được phép (NUL hoặc nửa ký tự Unicode).', en: 'There are characters that are not allowed (NUL, or half of a Unicode character).' },
  async: { vi: 'Lược đồ bất đồng bộ không được hỗ trợ.', en: 'Asynchronous schemas are not supported.' },
  'no-field': { vi: 'Biểu mẫu đã đủ số trường; mục này không có ô để điền, chỉ nhận được qua tệp dữ liệu.', en: 'The form has as many fields as it may; this one cannot be asked, only be given in a document.' },
  'unknown-keyword': { vi: 'JSON Schema không có từ khóa này; Ajv bỏ qua.', en: 'No keyword of JSON Schema; Ajv passes over it.' },
  'other-draft': { vi: 'Phiên bản JSON Schema của tệp không có từ khóa này; Ajv bỏ qua.', en: 'The draft of this file has no such keyword; Ajv passes over it.' },
  'unknown-format': { vi: 'Định dạng này không ai kiểm tra, Ajv cũng bỏ qua.', en: 'Nobody checks this format; Ajv passes over it too.' },
  'draft-4-id': { vi: 'Tên cũ (bản thảo 4) của $id: được hiểu ở đây, nhưng Ajv không nhận.', en: 'The draft-4 name of $id: understood here, though Ajv does not take it.' },
  'no-effect': { vi: 'Từ khóa này đứng một mình không có tác dụng.', en: 'The keyword has no effect standing alone.' },
  hidden: { vi: 'uiSchema ẩn mục này, nên không có ô để điền.', en: 'The uiSchema hides this, so there is no field for it.' },
} satisfies Record<string, Text>

export type ReasonCode = keyof typeof reasons

export const remark = (pointer: string, keyword: string, code: ReasonCode): Remark => ({ pointer, keyword, reason: reasons[code] })
