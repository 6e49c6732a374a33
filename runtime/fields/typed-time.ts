import { readDate, twoDigits } from '#runtime/fields/typed-text.ts'

/** Reads what people type for times, days with a time, and months. */

/** `08:30` from `8:30`, `8h30`, `8 giờ 30`, `8g`, `8h`; undefined for another shape. The hour itself is not judged. */
export function readTime(text: string): string | undefined {
  const compact = text.toLowerCase().normalize('NFC').replaceAll(/\s/g, '').replace(/phút$/, '')
  const parts = /^(\d{1,2})(?::|h|g|giờ)(\d{1,2})?(?::00)?$/.exec(compact)
  return parts && (parts[2] !== undefined || !compact.endsWith(':')) ? `${twoDigits(parts[1])}:${twoDigits(parts[2])}` : undefined
}

/** `2026-02-05T08:30` from `05/02/2026 8:30`, `8h30 ngày 05/02/2026` or the value of a native control. */
export function readDateTime(text: string): string | undefined {
  const line = text.trim()
  const timeFirst = /^(.+?)[\s,]+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/i.exec(line)
  const dayFirst = /^(\d[\d/.-]{7,9})(?:T|[\s,]+(?:lúc\s+)?)(.+)$/i.exec(line)
  const [day, time] = timeFirst ? [timeFirst[2], timeFirst[1]] : [dayFirst?.[1], dayFirst?.[2]]
  const [date, clock] = [readDate(day ?? ''), readTime(time ?? '')]
  return date === undefined || clock === undefined ? undefined : `${date}T${clock}`
}

/** `2026-02` from `02/2026`, `2-2026`, `tháng 2/2026`, `tháng 2 năm 2026` or `2026-02`. */
export function readMonth(text: string): string | undefined {
  const compact = text.toLowerCase().normalize('NFC').replaceAll(/\s/g, '').replace(/^tháng/, '').replace('năm', '/')
  if (/^\d{4}-\d{2}$/.test(compact)) return compact
  const parts = /^(\d{1,2})[/.-](\d{4})$/.exec(compact)
  return parts ? `${parts[2]}-${twoDigits(parts[1])}` : undefined
}
