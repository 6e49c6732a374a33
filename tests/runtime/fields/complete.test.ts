import { describe, expect, test } from 'vitest'
import { toAreas } from '#runtime/fields/areas.ts'
import { kindOf } from '#runtime/fields/kinds.ts'
import type { AnswerValue } from '#runtime/forms/answers.ts'
import vietnam from '#schemas/areas/vietnam.json' with { type: 'json' }
import type { Field } from '#schemas/generated/procedure.ts'
import { field } from '../../support/form-fixture.ts'

const areas = toAreas({ ...vietnam, format: 'motcua/areas@1' })
const address = { street: '1 Lê Lợi', commune: '00070', province: '01' }

test('an address is stored with the names of the day', () => {
  const of = field({ kind: 'address', key: 'a' })
  const stored = kindOf(of).complete?.(of, { ...address, text: 'giả mạo' }, { areas })
  expect(stored).toEqual({ ...address, text: '1 Lê Lợi, Phường Hoàn Kiếm, Thành phố Hà Nội' })
  expect(kindOf(of).complete?.(of, stored ?? '', { areas })).toEqual(stored)
})

describe('what a program sends is stored as a page would post it', () => {
  const dirty = ' Đường\r\n\tsố\u200b 1 \u202e\u0007 '
  const line = 'Đường số 1'
  test.each<[Field, AnswerValue, AnswerValue]>([
    [field({ kind: 'text', key: 'a', maxLength: 50 }), dirty, line],
    [field({ kind: 'text', key: 'a', maxLength: 50, upperCase: true }), dirty, 'ĐƯỜNG SỐ 1'],
    [field({ kind: 'long-text', key: 'a', maxLength: 50 }), dirty, 'Đường\n\tsố 1'],
    [field({ kind: 'address', key: 'a' }), { ...address, street: dirty }, { ...address, street: line, text: expect.stringContaining(line) }],
    [field({ kind: 'signature', key: 'a', drawn: false, statement: { vi: 'Tôi ký đơn này', en: 'I sign this' } }), { name: dirty, agreed: true }, { name: line, agreed: true }],
  ])('%o', (of, sent, stored) => {
    const { complete } = kindOf(of)
    expect(complete?.(of, sent, { areas })).toEqual(stored)
    expect(complete?.(of, 5, { areas })).toBe(5)
  })
})
