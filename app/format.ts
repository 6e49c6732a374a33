import type { Language } from '#app/language.ts'

/** Words for instants and amounts. Times are those of Việt Nam, wherever the server or reader is. */
const timeZone = 'Asia/Ho_Chi_Minh'
const locale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

const dates = toFormats({ day: '2-digit', month: '2-digit', year: 'numeric' })
const times = toFormats({ hour: '2-digit', minute: '2-digit', hour12: false })

/** 05/02/2026 */
export const formatDate = (instant: string, language: Language): string => dates[language].format(new Date(instant))

/** 10:42 ngày 05/02/2026 */
export function formatDateTime(instant: string, language: Language): string {
  const date = new Date(instant)
  const [time, day] = [times[language].format(date), dates[language].format(date)]
  return language === 'vi' ? `${time} ngày ${day}` : `${day}, ${time}`
}

/** 10.750.000 đồng */
export function formatMoney(amount: number, language: Language): string {
  const digits = new Intl.NumberFormat('vi-VN').format(amount)
  return language === 'vi' ? `${digits} đồng` : `VND ${digits}`
}

function toFormats(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return {
    vi: new Intl.DateTimeFormat(locale.vi, { ...options, timeZone }),
    en: new Intl.DateTimeFormat(locale.en, { ...options, timeZone }),
  }
}
