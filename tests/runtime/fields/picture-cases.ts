import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'
import type { KindCase } from './kind-case.ts'

/** A picture that the tests know as uploaded. */
export const png = { file: 'd'.repeat(64), name: 'mat-tien.png', size: 40_000, type: 'image/png' }
const controls = { file: png.file, name: png.name, size: '40000', type: png.type }
const signed = { name: 'Nguyễn Văn An', agreed: true }

export const pictureCases = {
  image: {
    field: field({ kind: 'image', key: 'a', maxSizeMb: 2, maxFiles: 1 }),
    good: [[png]],
    bad: [[png, png], [{ ...png, type: 'application/pdf' }], [{ ...png, file: 'a'.repeat(64), size: 2_000_000, type: 'application/pdf' }], [{ ...png, file: 'e'.repeat(64) }], 'a.png'],
    typed: [[{ 0: controls }, [png]], [{ 0: { file: '' } }, undefined]],
    reads: [[png], 'mat-tien.png (40 kB)', 'mat-tien.png (40 kB)'],
  },
  signature: {
    field: field({ kind: 'signature', key: 'a', drawn: true, statement: { vi: 'Tôi ký đơn này', en: 'I sign this' } }),
    good: [signed, { ...signed, picture: [png] }],
    bad: [{ name: 'Nguyễn Văn An' }, { ...signed, agreed: false }, { agreed: true }, { ...signed, name: ' ' }, { ...signed, picture: [{ ...png, file: 'e'.repeat(64) }] }, { ...signed, picture: [png, png] }, 'Nguyễn Văn An'],
    typed: [
      [{ name: ' Nguyễn  Văn An', agreed: 'true', picture: { 0: controls } }, { ...signed, picture: [png] }],
      [{ name: 'An', agreed: '' }, { name: 'An' }],
      [{ name: '', agreed: 'true' }, { agreed: true }],
      [{ name: ' ' }, undefined],
    ],
    reads: [signed, 'Nguyễn Văn An (đã ký xác nhận)', 'Nguyễn Văn An (signed)'],
  },
} satisfies Partial<Record<Field['kind'], KindCase>>
