import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'
import type { KindCase } from './kind-case.ts'

/** What nobody answers. */
export const unaskedCases = {
  guidance: {
    field: field({ kind: 'guidance', key: 'a', blocks: [{ kind: 'paragraph', text: { vi: 'Đọc kỹ.' } }] }),
    good: [],
    bad: ['Đọc kỹ.', true, ''],
    typed: [['x', undefined]],
    reads: ['', '', ''],
  },
  constant: {
    field: field({ kind: 'constant', key: 'a', value: true }),
    good: [true],
    bad: [false, 'true', 1],
    typed: [['false', undefined]],
    reads: [true, 'Có', 'Yes'],
  },
} satisfies Partial<Record<Field['kind'], KindCase>>
