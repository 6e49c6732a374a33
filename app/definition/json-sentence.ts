import type { StrictJsonCode } from '#schemas/strict-json.ts'

type Sentence = { vi: string; en: string }

/** What is wrong, and what to do about it. */
const sentences: Record<StrictJsonCode, readonly [wrong: Sentence, remedy: Sentence]> = {
  syntax: [{ vi: 'Không phải JSON hợp lệ', en: 'Not valid JSON' }, { vi: 'Hãy xem lại dấu phẩy, dấu ngoặc và dấu nháy ở đó.', en: 'Look at the commas, brackets and quotes there.' }],
  'too-large': [{ vi: 'Tệp quá lớn', en: 'The file is too large' }, { vi: 'Hãy rút bớt nội dung.', en: 'Make it shorter.' }],
  'too-deep': [{ vi: 'Lồng quá sâu', en: 'Nested too deeply' }, { vi: 'Hãy bớt tầng.', en: 'Take out levels.' }],
  'too-many-values': [{ vi: 'Quá nhiều giá trị', en: 'Too many values' }, { vi: 'Hãy rút bớt nội dung.', en: 'Make it shorter.' }],
  'too-many-names': [{ vi: 'Một đối tượng có quá nhiều tên', en: 'An object has too many names' }, { vi: 'Hãy bỏ bớt tên.', en: 'Take some out.' }],
  'too-many-items': [{ vi: 'Một danh sách có quá nhiều phần tử', en: 'A list has too many items' }, { vi: 'Hãy bỏ bớt phần tử.', en: 'Take some out.' }],
  'duplicate-name': [{ vi: 'Một tên xuất hiện hai lần trong cùng đối tượng', en: 'A name stands twice in the same object' }, { vi: 'Hãy bỏ một trong hai.', en: 'Take one of them out.' }],
  'forbidden-name': [{ vi: 'Tên này không được phép', en: 'This name is not allowed' }, { vi: 'Hãy đổi tên.', en: 'Choose another.' }],
  nul: [{ vi: 'Có ký tự NUL', en: 'There is a NUL character' }, { vi: 'Hãy bỏ ký tự đó.', en: 'Take it out.' }],
  'lone-surrogate': [{ vi: 'Có nửa ký tự Unicode', en: 'There is half a Unicode character' }, { vi: 'Hãy viết đủ cặp, hoặc bỏ đi.', en: 'Write both halves, or take it out.' }],
  'too-many-marks': [{ vi: 'Có quá nhiều dấu trên cùng một chữ', en: 'Too many marks stand on one letter' }, { vi: 'Hãy bỏ bớt dấu.', en: 'Take marks out.' }],
  'number-out-of-range': [{ vi: 'Có số không biểu diễn chính xác được', en: 'A number cannot be held exactly' }, { vi: 'Hãy viết số nhỏ hơn, hoặc viết thành chữ trong dấu nháy.', en: 'Write a smaller one, or put it in quotes.' }],
}

/** Why a text is no JSON we take, where, and what to do. Lines and columns count from 1, as editors do. */
export function jsonSentence(code: StrictJsonCode, offset: number, text: string): Sentence {
  const [wrong, remedy] = sentences[code]
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - before.lastIndexOf('\n')
  return { vi: `${wrong.vi} (dòng ${line}, cột ${column}). ${remedy.vi}`, en: `${wrong.en} (line ${line}, column ${column}). ${remedy.en}` }
}
