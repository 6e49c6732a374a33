import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'
import type { KindCase } from './kind-case.ts'

/** Shares, times and months. */
export const numberAndTimeCases = {
  percentage: {
    field: field({ kind: 'percentage', key: 'a', places: 1 }),
    good: [0, 12.5, 100],
    bad: [12.55, -1, 100.1, '12,5'],
    typed: [['12,5 %', 12.5], ['40 phần trăm', 40], ['12.5', 12.5], ['một nửa', 'một nửa'], ['', undefined]],
    reads: [12.5, '12,5 %', '12,5 %'],
  },
  time: {
    field: field({ kind: 'time', key: 'a', minimum: '07:30', maximum: '17:00' }),
    good: ['07:30', '17:00'],
    bad: ['07:29', '17:01', '24:00', '8:30', '08:60', ''],
    typed: [['8h30', '08:30'], ['8 giờ 30 phút', '08:30'], ['8g', '08:00'], ['08:30', '08:30'], ['08:30:00', '08:30'], ['8:', '8:'], ['sáng', 'sáng']],
    reads: ['08:30', '08:30', '08:30'],
  },
  'date-time': {
    field: field({ kind: 'date-time', key: 'a' }),
    good: ['2026-02-05T08:30', '2024-02-29T00:00'],
    bad: ['2026-02-29T08:30', '2026-02-05T24:00', '2026-02-05', '2026-02-05T08:30:00', '05/02/2026 08:30'],
    typed: [['2026-02-05T08:30', '2026-02-05T08:30'], ['5/2/2026 8h30', '2026-02-05T08:30'], ['05/02/2026 lúc 8:30', '2026-02-05T08:30'], ['8 giờ 30, ngày 5/2/2026', '2026-02-05T08:30'], ['05/02/2026', '05/02/2026']],
    reads: ['2026-02-05T08:30', '08:30, 05/02/2026', '08:30, 05/02/2026'],
  },
  month: {
    field: field({ kind: 'month', key: 'a', minimum: '2025-11', maximum: '2026-10' }),
    good: ['2025-11', '2026-10'],
    bad: ['2025-10', '2026-11', '2026-13', '2026-2', '02/2026'],
    typed: [['2/2026', '2026-02'], ['tháng 2 năm 2026', '2026-02'], ['2026-02', '2026-02'], ['tháng hai', 'tháng hai']],
    reads: ['2026-02', '02/2026', '02/2026'],
  },
} satisfies Partial<Record<Field['kind'], KindCase>>
