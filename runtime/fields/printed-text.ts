import type { Language } from '#runtime/forms/page-schema.ts'

/** How values read in official papers: 10.750.000, 1.234,5, 05/02/2026, 024 3943 5678. */

/** Dots between thousands, decimals after a comma. Exact for safe integers. */
export function printNumber(value: number): string {
  const [whole = '', fraction] = toPlain(value).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/** Đồng, in digits. */
export function printMoney(value: number, language: Language): string {
  return `${printNumber(value)} ${language === 'vi' ? 'đồng' : 'VND'}`
}

/** dd/mm/yyyy; text that is no ISO day is given back. */
export function printDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date
}

/** mm/yyyy; text that is no month is given back. */
export function printMonth(month: string): string {
  return month.replace(/^(\d{4})-(\d{2})$/, '$2/$1')
}

/** Vietnamese numbers as people write them: +84912345678 is 0912 345 678. */
export function printPhone(phone: string): string {
  if (!phone.startsWith('+84')) return phone
  const digits = `0${phone.slice(3)}`
  if (digits.length === 10) return digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
  // Hà Nội and Hồ Chí Minh have area codes of three digits, all others of four.
  return /^02[48]/.test(digits) ? digits.replace(/^(\d{3})(\d{4})(\d+)$/, '$1 $2 $3') : digits.replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3')
}

const units = ['B', 'kB', 'MB', 'GB'] as const

/** 1,5 MB. */
export function printSize(bytes: number): string {
  const power = Math.min(bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3), units.length - 1)
  return `${printNumber(Math.round(bytes / 10 ** (3 * power - 1)) / 10)} ${units[power]}`
}

function toPlain(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text
}
