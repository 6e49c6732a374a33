import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A limit of no time at all: every dossier is late the moment it comes. */
export const zeroLimit: Check = ({ clocks = [] }) =>
  clocks.flatMap(({ title, limits }, index) =>
    limits.flatMap(({ value, unit }, which): Finding[] => {
      if (value > 0 || unit === 'same-day') return []
      const said = quoted(title)
      return [toFinding('zero-limit', 'error', { place: toPointer('clocks', index, 'limits', which, 'value'), text: { vi: `Thời hạn ${said.vi} bằng 0: hồ sơ quá hạn ngay khi đến. Hãy đặt số lớn hơn 0, hoặc “trong ngày”.`, en: `The limit of ${said.en} is 0: dossiers are late as they come. Set a number above 0, or “same day”.` } })]
    }),
  )
