import type { Finding } from '#builder/checks/finding.ts'
import type { StrictJsonCode } from '#schemas/strict-json.ts'

const sentences: Record<StrictJsonCode, { vi: string; en: string }> = {
  syntax: { vi: 'Không phải JSON hợp lệ', en: 'Not valid JSON' },
  'too-large': { vi: 'Tệp quá lớn', en: 'The file is too large' },
  'too-deep': { vi: 'Lồng quá sâu', en: 'Nested too deeply' },
  'too-many-values': { vi: 'Quá nhiều giá trị', en: 'Too many values' },
  'too-many-names': { vi: 'Một đối tượng có quá nhiều tên', en: 'An object has too many names' },
  'too-many-items': { vi: 'Một danh sách có quá nhiều phần tử', en: 'A list has too many items' },
  'duplicate-name': { vi: 'Một tên xuất hiện hai lần trong cùng đối tượng', en: 'A name stands twice in the same object' },
  'forbidden-name': { vi: 'Tên này không được phép', en: 'This name is not allowed' },
  nul: { vi: 'Có ký tự NUL', en: 'There is a NUL character' },
  'lone-surrogate': { vi: 'Có nửa ký tự Unicode', en: 'There is half a Unicode character' },
  'too-many-marks': { vi: 'Có quá nhiều dấu trên cùng một chữ', en: 'Too many marks stand on one letter' },
  'number-out-of-range': { vi: 'Có số không biểu diễn chính xác được', en: 'A number cannot be held exactly' },
}

/** Why a text is no JSON we take, with the place in it. */
export function toJsonFinding(code: StrictJsonCode, offset: number): Finding {
  const { vi, en } = sentences[code]
  return { code: `json-${code}`, severity: 'error', place: '', text: { vi: `${vi} (vị trí ${offset}).`, en: `${en} (at ${offset}).` } }
}
