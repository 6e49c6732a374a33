import type { Language } from '#app/language.ts'

/** Words for instants and amounts. Times are those of Việt Nam, wherever the server or reader is. */
const hoursAhead = 7
const amounts = new Intl.NumberFormat('vi-VN')

/** 05/02/2026, in both languages. */
export function formatDate(instant: string, _language: Language): string {
  const [year, month, day] = localParts(instant)
  return `${day}/${month}/${year}`
}

/** 10:42 ngày 05/02/2026 */
export function formatDateTime(instant: string, language: Language): string {
  const [year, month, day, hour, minute] = localParts(instant)
  return language === 'vi' ? `${hour}:${minute} ngày ${day}/${month}/${year}` : `${day}/${month}/${year}, ${hour}:${minute}`
}

/** 10.750.000 đồng */
export function formatMoney(amount: number, language: Language): string {
  const digits = amounts.format(amount)
  return language === 'vi' ? `${digits} đồng` : `VND ${digits}`
}

const numbers = new Intl.NumberFormat('vi-VN', { useGrouping: 'min2', maximumFractionDigits: 6 })

/** 12.500,75 – and 2026, which may be a year. */
export const formatNumber = (value: number): string => numbers.format(value)

/** Year, month, day, hour and minute there: UTC+7 all year, so that no page needs the time zone data of the machine. */
function localParts(instant: string): string[] {
  return new Date(Date.parse(instant) + hoursAhead * 3_600_000).toISOString().split(/[-T:]/)
}
