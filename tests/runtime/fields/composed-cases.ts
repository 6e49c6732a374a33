import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'
import type { KindCase } from './kind-case.ts'

const option = (value: string, vi: string, en: string) => ({ value, label: { vi, en } })
const options = [option('tot', 'Tốt', 'Good'), option('kem', 'Kém', 'Poor')]
const banks = [option('vcb', 'Vietcombank', 'Vietcombank'), option('agribank', 'Agribank', 'Agribank')]
const account = { bank: 'vcb', number: '19034567', holder: 'NGUYỄN VĂN AN' }
const hanoi = { latitude: 21.028511, longitude: 105.804817 }

/** Answers of several parts. */
export const composedCases = {
  period: {
    field: field({ kind: 'period', key: 'a' }),
    good: [{ from: '2026-02-05', to: '2026-02-05' }, { from: '2025-12-31', to: '2026-01-01' }],
    bad: [{ from: '2026-02-06', to: '2026-02-05' }, { from: '2026-02-05' }, { to: '2026-02-05' }, { from: '2026-02-30', to: '2026-03-05' }, { from: '2026-02-05', to: '2026-02-06', x: 1 }, '2026-02-05', []],
    typed: [[{ from: '5/2/2026', to: '2026-03-01' }, { from: '2026-02-05', to: '2026-03-01' }], [{ from: '', to: '2026-03-01' }, { to: '2026-03-01' }], [{ from: 'mai', to: '' }, { from: 'mai' }], [{ from: '', to: ' ' }, undefined]],
    reads: [{ from: '2026-02-05', to: '2026-03-01' }, 'Từ ngày 05/02/2026 đến ngày 01/03/2026', 'From 05/02/2026 to 01/03/2026'],
  },
  duration: {
    field: field({ kind: 'duration', key: 'a', units: ['months', 'years'] }),
    good: [{ years: 2, months: 6 }, { years: 0, months: 1 }],
    bad: [{ years: 0, months: 0 }, { years: 1 }, { years: 1, months: 12 }, { years: -1, months: 3 }, { years: 1.5, months: 0 }, { years: 1, months: 0, days: 1 }, 18],
    typed: [[{ years: '2', months: '' }, { years: 2, months: 0 }], [{ years: 'hai', months: '6' }, { years: 'hai', months: 6 }], [{ years: '', months: '' }, undefined]],
    reads: [{ years: 1, months: 6 }, '1 năm 6 tháng', '1 year 6 months'],
  },
  matrix: {
    field: field({ kind: 'matrix', key: 'a', options, rows: [{ key: 'gia', label: { vi: 'Giá', en: 'Price' } }, { key: 'thai_do', label: { vi: 'Thái độ', en: 'Manners' } }] }),
    good: [{ gia: 'tot', thai_do: 'kem' }],
    bad: [{ gia: 'tot' }, { gia: 'tot', thai_do: 'khac' }, { gia: 'tot', thai_do: 'tot', x: 'tot' }, ['tot', 'tot'], {}],
    typed: [[{ gia: 'tot', thai_do: 'kem', khac: 'tot' }, { gia: 'tot', thai_do: 'kem' }], [{ gia: 'la' }, { gia: 'la' }], [{ gia: '' }, undefined]],
    reads: [{ gia: 'tot', thai_do: 'kem' }, 'Giá: Tốt\nThái độ: Kém', 'Price: Good\nManners: Poor'],
  },
  'bank-account': {
    field: field({ kind: 'bank-account', key: 'a', options: banks }),
    good: [account, { ...account, number: '1234567890123456789' }],
    bad: [{ ...account, number: '12345' }, { ...account, number: '12345678901234567890' }, { ...account, number: '19 034 567' }, { ...account, bank: 'khac' }, { ...account, holder: ' ' }, { bank: 'vcb', number: '19034567' }, 'vcb'],
    typed: [[{ bank: 'vcb', number: '1903 4567', holder: ' nguyễn văn  an ' }, account], [{ bank: '', number: 'x', holder: '' }, { number: 'x' }], [{ bank: '', number: '', holder: '' }, undefined]],
    reads: [account, '19034567 – NGUYỄN VĂN AN – Vietcombank', '19034567 – NGUYỄN VĂN AN – Vietcombank'],
  },
  'geo-point': {
    field: field({ kind: 'geo-point', key: 'a', address: true, within: { south: 8, north: 24, west: 102, east: 118 } }),
    good: [hanoi, { ...hanoi, address: 'Hồ Gươm' }],
    bad: [{ ...hanoi, latitude: 7.9 }, { ...hanoi, longitude: 118.1 }, { latitude: 21 }, { ...hanoi, latitude: 21.0285111 }, { ...hanoi, latitude: '21' }, { ...hanoi, address: '' }, [21, 105]],
    typed: [
      [{ latitude: '21.028511, 105.804817', longitude: '', address: '' }, hanoi],
      [{ latitude: '21,5', longitude: '105.804', address: 'Chợ' }, { latitude: 21.5, longitude: 105.804, address: 'Chợ' }],
      [{ latitude: `21°01'42.6"N`, longitude: '105° 51′ Đ' }, { latitude: 21.0285, longitude: 105.85 }],
      [{ latitude: '-33.5', longitude: '70°30\'W' }, { latitude: -33.5, longitude: -70.5 }],
      [{ latitude: 'gần hồ', longitude: '' }, { latitude: 'gần hồ' }],
      [{ latitude: '', longitude: '', address: '' }, undefined],
    ],
    reads: [{ ...hanoi, address: 'Hồ Gươm' }, 'Hồ Gươm (21.028511, 105.804817)', 'Hồ Gươm (21.028511, 105.804817)'],
  },
} satisfies Partial<Record<Field['kind'], KindCase>>
