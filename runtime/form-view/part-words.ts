import type { Language } from '#runtime/forms/page-schema.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A part of an answer that has a control of its own: its label, and how it is asked for when it is missing. */
export type PartWords = { label: string; ask: string }

const words: Record<Language, Partial<Record<Field['kind'], Record<string, PartWords>>>> = {
  vi: {
    address: {
      province: { label: 'Tỉnh, thành phố', ask: 'Nhập tỉnh, thành phố' },
      commune: { label: 'Xã, phường, đặc khu', ask: 'Nhập xã, phường' },
      street: { label: 'Số nhà, đường, thôn, tổ dân phố', ask: 'Nhập số nhà, đường' },
    },
    period: { from: { label: 'Từ ngày', ask: 'Nhập ngày bắt đầu' }, to: { label: 'Đến ngày', ask: 'Nhập ngày kết thúc' } },
    duration: { years: { label: 'Số năm', ask: 'Nhập số năm' }, months: { label: 'Số tháng', ask: 'Nhập số tháng' }, days: { label: 'Số ngày', ask: 'Nhập số ngày' } },
    'bank-account': {
      bank: { label: 'Ngân hàng', ask: 'Chọn ngân hàng' },
      number: { label: 'Số tài khoản', ask: 'Nhập số tài khoản' },
      holder: { label: 'Tên chủ tài khoản', ask: 'Nhập tên chủ tài khoản' },
    },
    signature: { name: { label: 'Họ và tên người ký', ask: 'Nhập họ và tên người ký' }, agreed: { label: 'Xác nhận', ask: 'Đánh dấu xác nhận' }, picture: { label: 'Chữ ký vẽ', ask: 'Vẽ chữ ký' } },
    'geo-point': {
      latitude: { label: 'Vĩ độ', ask: 'Nhập vĩ độ' },
      longitude: { label: 'Kinh độ', ask: 'Nhập kinh độ' },
      address: { label: 'Mô tả địa điểm (không bắt buộc)', ask: 'Mô tả địa điểm' },
    },
  },
  en: {
    address: {
      province: { label: 'Province or city', ask: 'Enter province' },
      commune: { label: 'Commune or ward', ask: 'Enter commune or ward' },
      street: { label: 'House number, street, hamlet', ask: 'Enter house number and street' },
    },
    period: { from: { label: 'From', ask: 'Enter the first day' }, to: { label: 'To', ask: 'Enter the last day' } },
    duration: { years: { label: 'Years', ask: 'Enter years' }, months: { label: 'Months', ask: 'Enter months' }, days: { label: 'Days', ask: 'Enter days' } },
    'bank-account': {
      bank: { label: 'Bank', ask: 'Choose the bank' },
      number: { label: 'Account number', ask: 'Enter the account number' },
      holder: { label: 'Name of the account holder', ask: 'Enter the name of the account holder' },
    },
    signature: { name: { label: 'Full name of the signer', ask: 'Enter the full name of the signer' }, agreed: { label: 'Consent', ask: 'Tick to confirm' }, picture: { label: 'Drawn signature', ask: 'Draw the signature' } },
    'geo-point': {
      latitude: { label: 'Latitude', ask: 'Enter the latitude' },
      longitude: { label: 'Longitude', ask: 'Enter the longitude' },
      address: { label: 'The place in words (optional)', ask: 'Describe the place' },
    },
  },
}

/** The words of a part; undefined where the kind has no such part. */
export function partWordsOf(field: Field, part: string, language: Language): PartWords | undefined {
  if (field.kind !== 'matrix') return words[language][field.kind]?.[part]
  const row = field.rows.find(({ key }) => key === part)
  const label = row && textIn(row.label, language)
  return label === undefined ? undefined : { label, ask: language === 'vi' ? `Chọn câu trả lời cho “${label}”` : `Choose an answer for “${label}”` }
}
