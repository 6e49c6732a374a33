import type { Language } from '#runtime/forms/page-schema.ts'
import type { Field } from '#schemas/generated/procedure.ts'

type Acts = Partial<Record<Field['kind'], string>>
/** What to do about a question that has no answer yet. */
export const acts: Record<Language, Acts & { other: string }> = {
  vi: {
    other: 'Nhập',
    'single-choice': 'Chọn',
    'multiple-choice': 'Chọn ít nhất một mục cho',
    'yes-no': 'Chọn “Có” hoặc “Không” cho',
    date: 'Nhập ngày cho',
    time: 'Nhập giờ cho',
    'date-time': 'Nhập ngày và giờ cho',
    month: 'Nhập tháng cho',
    file: 'Tải tệp lên cho',
    declaration: 'Đánh dấu xác nhận',
    repeat: 'Thêm ít nhất một mục cho',
    address: 'Nhập đầy đủ',
    'register-record': 'Nhập số rồi tra cứu',
  },
  en: {
    other: 'Enter',
    'single-choice': 'Choose',
    'multiple-choice': 'Choose at least one for',
    'yes-no': 'Choose yes or no for',
    date: 'Enter a date for',
    time: 'Enter a time for',
    'date-time': 'Enter a date and time for',
    month: 'Enter a month for',
    file: 'Upload a file for',
    declaration: 'Tick to confirm',
    repeat: 'Add at least one item for',
    address: 'Complete',
    'register-record': 'Enter and look up',
  },
}

type Shapes = Partial<Record<Field['kind'], string>>
/** What an answer of a kind looks like, for one that does not. */
export const shapes: Record<Language, Shapes> = {
  vi: {
    email: 'Nhập địa chỉ thư điện tử đúng dạng, ví dụ: vanthu@congty.vn.',
    phone: 'Nhập số điện thoại đúng dạng, ví dụ: 0912 345 678.',
    url: 'Nhập địa chỉ trang web đầy đủ, ví dụ: https://congty.vn.',
    date: 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ: 05/02/2026.',
    integer: 'Chỉ nhập số nguyên, ví dụ: 12.',
    money: 'Chỉ nhập số tiền bằng đồng, không có phần lẻ, ví dụ: 10.750.000.',
    percentage: 'Nhập tỷ lệ phần trăm, phần thập phân sau dấu phẩy, ví dụ: 12,5.',
    time: 'Nhập giờ và phút, ví dụ: 08:30.',
    'date-time': 'Nhập ngày có thật và giờ, ví dụ: 05/02/2026 08:30.',
    month: 'Nhập tháng và năm, ví dụ: 02/2026.',
    decimal: 'Nhập số, phần thập phân sau dấu phẩy, ví dụ: 1,5.',
    'identity-number': 'Nhập đúng số giấy tờ: căn cước gồm 12 chữ số; hộ chiếu gồm 1 chữ cái và 7 chữ số.',
    'enterprise-number': 'Nhập mã số doanh nghiệp gồm 10 chữ số, ví dụ: 0100109106.',
  },
  en: {
    email: 'Enter an e-mail address, for example: office@company.vn.',
    phone: 'Enter a telephone number, for example: 0912 345 678.',
    url: 'Enter a full web address, for example: https://company.vn.',
    date: 'Enter a real date as day/month/year, for example: 05/02/2026.',
    integer: 'Enter a whole number, for example: 12.',
    money: 'Enter an amount in whole đồng, for example: 10.750.000.',
    percentage: 'Enter a percentage with a decimal comma, for example: 12,5.',
    time: 'Enter hours and minutes, for example: 08:30.',
    'date-time': 'Enter a real date and a time, for example: 05/02/2026 08:30.',
    month: 'Enter month and year, for example: 02/2026.',
    decimal: 'Enter a number with a decimal comma, for example: 1,5.',
    'identity-number': 'Enter the number as on the paper: citizen ID 12 digits; passport 1 letter and 7 digits.',
    'enterprise-number': 'Enter the enterprise number of 10 digits, for example: 0100109106.',
  },
}
