import type { Field } from '#schemas/generated/procedure.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { AnswerProblem, AnswerProblemCode } from '#runtime/forms/verdict.ts'
import { acts, examples, shapes } from './answer-words.ts'

/**
 * What a reader is told about a problem: what is wrong, what to do and, where it helps, an example. `form-live` uses
 * the same texts, so this file imports nothing that is heavy.
 */
export type ProblemWords = { wrong: string; remedy: string; example?: string }

export type ProblemPlace = {
  label: string
  kind?: Field['kind']
  isYear?: boolean
  example?: string
  /** How a part of the answer is asked for. */
  ask?: string
}

type Say = (problem: AnswerProblem, place: ProblemPlace) => readonly [wrong: string, remedy: string]

/** The author's own message when there is one, otherwise the text of the code. */
export function problemText(problem: AnswerProblem, place: ProblemPlace, language: Language): string {
  if (problem.message) return textIn(problem.message, language)
  const { wrong, remedy, example } = problemWords(problem, place, language)
  const sample = example === undefined ? '' : language === 'vi' ? `, ví dụ: ${example}` : `, for example: ${example}`
  return `${wrong}. ${remedy}${sample}${sample.endsWith('.') ? '' : '.'}`
}

/** The parts of the text of a code. */
export function problemWords(problem: AnswerProblem, place: ProblemPlace, language: Language): ProblemWords {
  const named = { ...place, label: place.label === '' ? whole[language] : `“${place.label}”` }
  const [wrong, remedy] = texts[language][problem.code](problem, named)
  return { wrong, remedy, example: exampleOf(problem.code, place) }
}

const whole: Record<Language, string> = { vi: 'Nội dung đã khai', en: 'What was entered' }

/** An example helps where something is to be typed; one of the whole answer does not help with a part of it. */
function exampleOf(code: AnswerProblemCode, { kind, example, ask }: ProblemPlace): string | undefined {
  if (!typed.includes(code) || (code === 'required' && ask !== undefined)) return undefined
  return example ?? (kind && examples[kind])
}

const typed: readonly AnswerProblemCode[] = ['required', 'wrong-type', 'pattern', 'format']

/** The number a limit stands at, whatever its name. */
function limitOf({ params }: AnswerProblem, { isYear = false }: Partial<ProblemPlace> = {}): string {
  const [first] = Object.values(params)
  return typeof first === 'number' && !isYear ? first.toLocaleString('vi-VN') : String(first ?? '')
}

const isOfTime = (kind: ProblemPlace['kind']): boolean => kind === 'time' || kind === 'month'

function dateOf(problem: AnswerProblem): string {
  return limitOf(problem).split('-').toReversed().join('/')
}

const act = ({ kind, ask }: ProblemPlace, language: Language): string => ask ?? (kind && acts[language][kind]) ?? acts[language].other
const shape = ({ kind }: ProblemPlace, language: Language): string => (kind && shapes[language][kind]) ?? shapes[language].other

const texts: Record<Language, Record<AnswerProblemCode, Say>> = {
  vi: {
    required: (_, place) => [`${place.label} còn trống`, act(place, 'vi')],
    'not-offered': (_, { label }) => [`${label} có câu trả lời không nằm trong danh sách`, 'Chọn một mục có trong danh sách'],
    'wrong-type': (_, place) => [`${place.label} chưa đúng dạng`, shape(place, 'vi')],
    'too-short': (problem, { label }) => [`${label} quá ngắn`, `Nhập ít nhất ${limitOf(problem)} ký tự`],
    'too-long': (problem, { label }) => [`${label} quá dài`, `Rút gọn còn tối đa ${limitOf(problem)} ký tự`],
    'too-small': (problem, place) => (isOfTime(place.kind) ? [`${place.label} sớm hơn mức cho phép`, `Nhập từ ${dateOf(problem)} trở đi`] : [`${place.label} nhỏ hơn mức cho phép`, `Nhập số từ ${limitOf(problem, place)} trở lên`]),
    'too-large': (problem, place) => (isOfTime(place.kind) ? [`${place.label} muộn hơn mức cho phép`, `Nhập muộn nhất là ${dateOf(problem)}`] : [`${place.label} lớn hơn mức cho phép`, `Nhập số không quá ${limitOf(problem, place)}`]),
    'too-few': (problem, { label }) => [`${label} còn thiếu`, `Thêm cho đủ ít nhất ${limitOf(problem)} mục`],
    'too-many': (problem, { label }) => [`${label} có quá nhiều mục`, `Bỏ bớt, chỉ giữ tối đa ${limitOf(problem)} mục`],
    'not-unique': (_, { label }) => [`${label} có mục bị trùng`, 'Bỏ mục trùng, mỗi mục chỉ ghi một lần'],
    pattern: (_, place) => [`${place.label} chưa đúng dạng`, shape(place, 'vi')],
    format: (_, place) => [`${place.label} chưa đúng dạng`, shape(place, 'vi')],
    'too-many-places': (problem, { label }) => [`${label} có quá nhiều chữ số sau dấu phẩy`, `Làm tròn còn tối đa ${limitOf(problem)} chữ số sau dấu phẩy`],
    'not-before': (problem, { label }) => [`${label} sớm hơn mức cho phép`, `Nhập từ ${dateOf(problem)} trở đi`],
    'not-after': (problem, { label }) => [`${label} muộn hơn mức cho phép`, `Nhập muộn nhất là ${dateOf(problem)}`],
    'period-order': (problem, { label }) => [`${label} trước ngày bắt đầu`, `Nhập từ ${dateOf(problem)} trở đi, hoặc sửa ngày bắt đầu`],
    'check-digit': (_, { label }) => [`${label} có chữ số chưa đúng`, 'Đối chiếu với giấy tờ rồi nhập lại'],
    'must-accept': (_, { label }) => [`${label} chưa được xác nhận`, 'Đọc rồi đánh dấu xác nhận để tiếp tục'],
    'file-kind': (_, { label }) => [`Tệp của ${label} không đúng loại được nhận`, 'Chọn tệp thuộc một loại ghi dưới câu hỏi'],
    'file-size': (_, { label }) => [`Tệp của ${label} vượt quá dung lượng cho phép`, 'Nén lại hoặc chia nhỏ tệp rồi tải lên'],
    'file-unknown': (_, { label }) => [`Không tìm thấy tệp của ${label}`, 'Tải tệp lên lại'],
    'file-infected': ({ params }) => [`Tệp ${params['name']} có mã độc`, 'Xóa tệp này và tải lên tệp khác'],
    'scan-waiting': ({ params }) => [`Tệp ${params['name']} đang chờ quét mã độc`, 'Đợi ít phút rồi tải lại trang này; tệp đã được giữ'],
    'scan-unavailable': ({ params }) => [`Chưa quét được mã độc cho tệp ${params['name']} vì máy quét tạm ngừng`, 'Quay lại nộp sau; hệ thống tự quét tiếp, không phải tải tệp lên lại'],
    'area-mismatch': (_, { label }) => [`Xã, phường không thuộc tỉnh, thành phố đã chọn ở ${label}`, 'Chọn lại xã, phường hoặc tỉnh, thành phố'],
    'record-unknown': (_, { label }) => [`Số ở ${label} không có trong sổ đăng ký`, 'Kiểm tra số như ghi trên giấy rồi tra cứu lại'],
    'record-expired': (_, { label }) => [`Giấy ở ${label} đã hết hạn nên không dùng được cho thủ tục này`, 'Nhập số của giấy còn hiệu lực, hoặc hỏi cơ quan tiếp nhận'],
    'record-revoked': (_, { label }) => [`Giấy ở ${label} đã bị thu hồi nên không dùng được cho thủ tục này`, 'Nhập số của giấy còn hiệu lực, hoặc hỏi cơ quan tiếp nhận'],
    rule: (_, { label }) => [`${label} chưa khớp với các nội dung khác đã khai`, 'Kiểm tra lại các câu trả lời liên quan rồi sửa cho khớp'],
    'unknown-field': () => ['Có nội dung gửi lên không thuộc biểu mẫu này', 'Tải lại trang rồi khai lại'],
  },
  en: {
    required: (_, place) => [`${place.label} is empty`, act(place, 'en')],
    'not-offered': (_, { label }) => [`${label} has an answer that is not in the list`, 'Choose one of the options listed'],
    'wrong-type': (_, place) => [`${place.label} is not in the right form`, shape(place, 'en')],
    'too-short': (problem, { label }) => [`${label} is too short`, `Enter at least ${limitOf(problem)} characters`],
    'too-long': (problem, { label }) => [`${label} is too long`, `Shorten it to ${limitOf(problem)} characters`],
    'too-small': (problem, place) => (isOfTime(place.kind) ? [`${place.label} is earlier than allowed`, `Enter ${dateOf(problem)} or later`] : [`${place.label} is less than allowed`, `Enter ${limitOf(problem, place)} or more`]),
    'too-large': (problem, place) => (isOfTime(place.kind) ? [`${place.label} is later than allowed`, `Enter ${dateOf(problem)} or earlier`] : [`${place.label} is more than allowed`, `Enter ${limitOf(problem, place)} or less`]),
    'too-few': (problem, { label }) => [`${label} is not complete`, `Add items until there are at least ${limitOf(problem)}`],
    'too-many': (problem, { label }) => [`${label} has too many items`, `Remove some, keep at most ${limitOf(problem)}`],
    'not-unique': (_, { label }) => [`${label} has the same item twice`, 'Remove the one that is there twice'],
    pattern: (_, place) => [`${place.label} is not in the right form`, shape(place, 'en')],
    format: (_, place) => [`${place.label} is not in the right form`, shape(place, 'en')],
    'too-many-places': (problem, { label }) => [`${label} has too many digits after the comma`, `Round it to at most ${limitOf(problem)} digits after the comma`],
    'not-before': (problem, { label }) => [`${label} is earlier than allowed`, `Enter ${dateOf(problem)} or later`],
    'not-after': (problem, { label }) => [`${label} is later than allowed`, `Enter ${dateOf(problem)} or earlier`],
    'period-order': (problem, { label }) => [`${label} is before the first day`, `Enter ${dateOf(problem)} or later, or correct the first day`],
    'check-digit': (_, { label }) => [`${label} has a wrong digit`, 'Compare it with the paper and enter it again'],
    'must-accept': (_, { label }) => [`${label} is not confirmed`, 'Read and tick it to continue'],
    'file-kind': (_, { label }) => [`The file for ${label} is not of an accepted type`, 'Choose a file of a type named under the question'],
    'file-size': (_, { label }) => [`The file for ${label} is too large`, 'Compress or split it, then upload it'],
    'file-unknown': (_, { label }) => [`The file for ${label} was not found`, 'Upload it again'],
    'file-infected': ({ params }) => [`${params['name']} contains malware`, 'Remove it and upload another file'],
    'scan-waiting': ({ params }) => [`${params['name']} is waiting for the virus scan`, 'Wait a few minutes and reload this page; the file is kept'],
    'scan-unavailable': ({ params }) => [`${params['name']} could not be scanned for viruses because the scanner is away`, 'Come back later to file; it is scanned by itself, nothing is to be uploaded again'],
    'area-mismatch': (_, { label }) => [`The commune is not in the province chosen for ${label}`, 'Choose the commune or the province again'],
    'record-unknown': (_, { label }) => [`The number for ${label} is not in the register`, 'Check it against the paper and look it up again'],
    'record-expired': (_, { label }) => [`The paper for ${label} has expired and cannot be used here`, 'Enter the number of a valid paper, or ask the agency'],
    'record-revoked': (_, { label }) => [`The paper for ${label} was revoked and cannot be used here`, 'Enter the number of a valid paper, or ask the agency'],
    rule: (_, { label }) => [`${label} does not agree with other answers`, 'Check the answers that belong together and correct them'],
    'unknown-field': () => ['Something was sent that this form does not have', 'Reload the page and try again'],
  },
}
