import type { Refusal } from '#runtime/commands/command.ts'

type Details<Code extends Refusal['code']> = Extract<Refusal, { code: Code }>
export type RefusalTexts = { [Code in Refusal['code']]: (refusal: Details<Code>) => string }

const amount = (value: number): string => `${new Intl.NumberFormat('vi-VN').format(value)} đồng`
const recordStates = { unknown: 'không có trong sổ', expired: 'đã hết hạn', revoked: 'đã bị thu hồi' }

/** Why a command was not done, and what the person can do about it; one text per code. */
export const refusals: RefusalTexts = {
  'not-found': () => 'Không tìm thấy hồ sơ này.',
  stale: () => 'Hồ sơ đã thay đổi từ lúc bạn mở trang. Chưa có thao tác nào của bạn được ghi nhận.',
  'not-permitted': () => 'Tài khoản của bạn không được phép thực hiện thao tác này.',
  'not-offered': () => 'Ở bước hiện tại, hồ sơ không có thao tác này. Hãy xem lại các thao tác đang mở.',
  'guard-failed': ({ reason }) => reason?.vi ?? 'Hồ sơ chưa đủ điều kiện để thực hiện thao tác này.',
  'not-holder': () => 'Hồ sơ đang do bộ phận khác giữ.',
  'held-by-other': ({ name }) => `Hồ sơ đang do ${name} xử lý. Hãy trao đổi với người đó, hoặc đề nghị phân công lại.`,
  'not-held': () => 'Hồ sơ chưa có người nhận xử lý. Hãy nhận xử lý trước.',
  'already-closed': () => 'Hồ sơ đã kết thúc, không thực hiện thêm thao tác được.',
  'comment-required': () => 'Hãy ghi ý kiến trước khi thực hiện thao tác này.',
  'grounds-required': () => 'Hãy chọn ít nhất một căn cứ.',
  'unknown-ground': () => 'Căn cứ đã chọn không có trong thủ tục. Hãy chọn lại.',
  'unknown-item': ({ at }) => `“${at}” không phải là câu hỏi hay giấy tờ của thủ tục. Hãy chọn một mục có trong tờ khai hoặc thành phần hồ sơ.`,
  'items-required': () => 'Hãy nêu ít nhất một nội dung cần bổ sung, kèm lý do.',
  'taken-too-often': ({ most }) => `Thao tác này chỉ được thực hiện tối đa ${most} lần với mỗi hồ sơ.`,
  'answers-invalid': ({ problems }) => `Còn ${problems.length} nội dung cần sửa. Xem chỗ được đánh dấu.`,
  'procedure-closed': () => 'Thủ tục đang tạm ngừng nhận hồ sơ.',
  'channel-not-offered': () => 'Thủ tục không nhận hồ sơ theo cách nộp này.',
  'own-dossier': () => 'Đây là hồ sơ do chính bạn nộp; người khác phải xử lý.',
  'fee-unknown': () => 'Hồ sơ không có khoản phí, lệ phí này.',
  'fee-not-computable': () => 'Chưa tính được phí, lệ phí theo bảng của thủ tục. Hãy báo người phụ trách thủ tục.',
  'limit-not-computable': () => 'Chưa tính được thời hạn theo quy định của thủ tục. Hãy báo người phụ trách thủ tục.',
  'already-paid': () => 'Khoản này đã được ghi nhận là đã nộp.',
  'wrong-amount': (refusal) => `Số tiền chưa đúng; số phải nộp là ${amount(refusal.amount)}.`,
  'extended-before': () => 'Thời hạn này đã được gia hạn một lần, không gia hạn thêm được.',
  'not-later': () => 'Ngày mới phải sau ngày hẹn trả hiện nay.',
  'clock-not-running': () => 'Thời hạn này đang không chạy nên không gia hạn được.',
  'record-unusable': ({ number, state }) => `Giấy phép, văn bản số ${number} ${recordStates[state]} nên không dùng được cho hồ sơ này.`,
  'nothing-due': () => 'Chưa đến lúc hệ thống tự chuyển hồ sơ.',
  'version-unknown': () => 'Không có phiên bản này của thủ tục.',
  'same-version': () => 'Hồ sơ đã theo phiên bản này.',
  'step-missing': () => 'Phiên bản mới không có bước mà hồ sơ đang ở. Hãy chọn bước tương ứng.',
  'clock-missing': () => 'Phiên bản mới không có thời hạn đang tính cho hồ sơ này.',
  'with-applicant': () => 'Hồ sơ đang chờ người nộp; chỉ chuyển được sau khi họ trả lời.',
  'cannot-ask': () => 'Ở bước này phiên bản mới không có cách yêu cầu bổ sung.',
  'moved-on': () => 'Hồ sơ đã được xử lý tiếp theo phiên bản mới nên không trở lại được.',
  busy: () => 'Hệ thống đang bận. Chưa có gì được ghi nhận; hãy thử lại sau ít giây.',
}
