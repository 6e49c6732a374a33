import type { Field } from '#schemas/generated/procedure.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { AnswerProblem, AnswerProblemCode } from '#runtime/forms/verdict.ts'
import { acts, shapes } from './answer-words.ts'

/**
 * What a reader is told about a problem: what is wrong, what to do and, where it helps, an example. `form-live` uses
 * the same texts, so this file imports nothing that is heavy.
 */
export type ProblemPlace = {
  label: string
  kind?: Field['kind']
  example?: string
  /** How a part of the answer is asked for. */
  ask?: string
}

type Say = (problem: AnswerProblem, place: ProblemPlace) => string
type Texts = Record<AnswerProblemCode, Say>

/** The author's own message when there is one, otherwise the text of the code. */
export function problemText(problem: AnswerProblem, place: ProblemPlace, language: Language): string {
  return problem.message ? textIn(problem.message, language) : texts[language][problem.code](problem, place)
}

/** The number a limit stands at, whatever its name. */
function limitOf({ params }: AnswerProblem): string {
  const [first] = Object.values(params)
  return typeof first === 'number' ? first.toLocaleString('vi-VN') : (first ?? '')
}

/** What to do about a missing answer. */
function ask({ label, kind, example, ask: words }: ProblemPlace, language: Language): string {
  const act = (kind && acts[language][kind]) ?? acts[language].other
  return `${words ?? `${act} “${label}”`}${sample(example, language)}.`
}

function sample(example: string | undefined, language: Language): string {
  if (example === undefined) return ''
  return language === 'vi' ? `, ví dụ: ${example}` : `, for example: ${example}`
}

function shape(place: ProblemPlace, language: Language): string {
  const known = place.kind && shapes[language][place.kind]
  const { label, example } = place
  if (language === 'vi') return known ?? `“${label}” chưa đúng dạng. Nhập lại${sample(example, 'vi')}.`
  return known ?? `“${label}” is not in the right form. Enter it again${sample(example, 'en')}.`
}

const texts: Record<Language, Texts> = {
  vi: {
    required: (_, place) => ask(place, 'vi'),
    'not-offered': (_, { label }) => `Chọn một mục có trong danh sách “${label}”.`,
    'wrong-type': (_, place) => shape(place, 'vi'),
    'too-short': (problem, { label }) => `“${label}” quá ngắn. Nhập ít nhất ${limitOf(problem)} ký tự.`,
    'too-long': (problem, { label }) => `“${label}” quá dài. Rút gọn còn tối đa ${limitOf(problem)} ký tự.`,
    'too-small': (problem, { label }) => `“${label}” phải từ ${limitOf(problem)} trở lên.`,
    'too-large': (problem, { label }) => `“${label}” không được quá ${limitOf(problem)}.`,
    'too-few': (problem, { label }) => `“${label}” cần ít nhất ${limitOf(problem)} mục. Hãy thêm cho đủ.`,
    'too-many': (problem, { label }) => `“${label}” nhận tối đa ${limitOf(problem)} mục. Hãy bỏ bớt.`,
    'not-unique': (_, { label }) => `“${label}” có mục bị trùng. Bỏ mục trùng.`,
    pattern: (_, place) => shape(place, 'vi'),
    format: (_, place) => shape(place, 'vi'),
    'too-many-places': (problem, { label }) => `“${label}” có tối đa ${limitOf(problem)} chữ số sau dấu phẩy.`,
    'not-before': (problem, { label }) => `“${label}” phải từ ngày ${dateOf(problem)} trở đi.`,
    'not-after': (problem, { label }) => `“${label}” không được sau ngày ${dateOf(problem)}.`,
    'period-order': (problem, { label }) => `“${label}” không được trước ngày bắt đầu (${dateOf(problem)}).`,
    'check-digit': (_, { label }) => `“${label}” có chữ số chưa đúng. Đối chiếu với giấy tờ rồi nhập lại.`,
    'must-accept': (_, { label }) => `Đọc và đánh dấu xác nhận “${label}” để tiếp tục.`,
    'file-kind': (_, { label }) => `Tệp của “${label}” không đúng loại được nhận. Chọn tệp khác.`,
    'file-size': (_, { label }) => `Tệp của “${label}” vượt quá dung lượng cho phép. Nén lại hoặc chia nhỏ tệp.`,
    'file-unknown': (_, { label }) => `Không tìm thấy tệp của “${label}”. Tải tệp lên lại.`,
    'file-infected': ({ params }) => `Tệp ${params['name']} có mã độc. Xoá tệp này và tải lên tệp khác.`,
    'scan-waiting': ({ params }) => `Tệp ${params['name']} đang chờ quét mã độc. Hãy đợi ít phút rồi tải lại trang này; tệp đã được giữ.`,
    'scan-unavailable': ({ params }) => `Chưa quét được mã độc cho tệp ${params['name']} vì máy quét tạm ngừng. Bạn không phải làm gì lại: hệ thống tự quét tiếp, hãy quay lại nộp sau.`,
    'area-mismatch': (_, { label }) => `Xã, phường không thuộc tỉnh, thành phố đã chọn ở “${label}”. Chọn lại.`,
    'record-unknown': (_, { label }) => `Không tìm thấy số này trong sổ đăng ký. Kiểm tra lại “${label}” như ghi trên giấy.`,
    'record-expired': (_, { label }) => `“${label}”: giấy này đã hết hạn nên không dùng được cho thủ tục này.`,
    'record-revoked': (_, { label }) => `“${label}”: giấy này đã bị thu hồi nên không dùng được cho thủ tục này.`,
    rule: (_, { label }) => `“${label}” chưa phù hợp với các nội dung khác đã khai. Kiểm tra lại.`,
    'unknown-field': () => 'Có nội dung gửi lên không thuộc biểu mẫu này. Tải lại trang rồi khai lại.',
  },
  en: {
    required: (_, place) => ask(place, 'en'),
    'not-offered': (_, { label }) => `Choose one of the options listed for “${label}”.`,
    'wrong-type': (_, place) => shape(place, 'en'),
    'too-short': (problem, { label }) => `“${label}” is too short. Enter at least ${limitOf(problem)} characters.`,
    'too-long': (problem, { label }) => `“${label}” is too long. Shorten it to ${limitOf(problem)} characters.`,
    'too-small': (problem, { label }) => `“${label}” must be ${limitOf(problem)} or more.`,
    'too-large': (problem, { label }) => `“${label}” must be ${limitOf(problem)} or less.`,
    'too-few': (problem, { label }) => `“${label}” needs at least ${limitOf(problem)} items. Add more.`,
    'too-many': (problem, { label }) => `“${label}” takes at most ${limitOf(problem)} items. Remove some.`,
    'not-unique': (_, { label }) => `“${label}” has the same item twice. Remove one.`,
    pattern: (_, place) => shape(place, 'en'),
    format: (_, place) => shape(place, 'en'),
    'too-many-places': (problem, { label }) => `“${label}” takes at most ${limitOf(problem)} digits after the comma.`,
    'not-before': (problem, { label }) => `“${label}” must be ${dateOf(problem)} or later.`,
    'not-after': (problem, { label }) => `“${label}” must be ${dateOf(problem)} or earlier.`,
    'period-order': (problem, { label }) => `“${label}” must not be before the first day (${dateOf(problem)}).`,
    'check-digit': (_, { label }) => `“${label}” has a wrong digit. Compare it with the paper and enter it again.`,
    'must-accept': (_, { label }) => `Read and tick “${label}” to continue.`,
    'file-kind': (_, { label }) => `The file for “${label}” is not of an accepted type. Choose another file.`,
    'file-size': (_, { label }) => `The file for “${label}” is too large. Compress or split it.`,
    'file-unknown': (_, { label }) => `The file for “${label}” was not found. Upload it again.`,
    'file-infected': ({ params }) => `${params['name']} contains malware. Remove it and upload another file.`,
    'scan-waiting': ({ params }) => `${params['name']} is waiting for the virus scan. Wait a few minutes and reload this page; the file is kept.`,
    'scan-unavailable': ({ params }) => `${params['name']} could not be scanned for viruses because the scanner is away. Nothing is to be done again: it is scanned by itself, come back later to file.`,
    'area-mismatch': (_, { label }) => `The commune is not in the province chosen for “${label}”. Choose again.`,
    'record-unknown': (_, { label }) => `This number is not in the register. Check “${label}” against the paper.`,
    'record-expired': (_, { label }) => `“${label}”: this paper has expired and cannot be used here.`,
    'record-revoked': (_, { label }) => `“${label}”: this paper was revoked and cannot be used here.`,
    rule: (_, { label }) => `“${label}” does not agree with other answers. Check it.`,
    'unknown-field': () => 'Something was sent that this form does not have. Reload the page and try again.',
  },
}

function dateOf(problem: AnswerProblem): string {
  return limitOf(problem).split('-').toReversed().join('/')
}
