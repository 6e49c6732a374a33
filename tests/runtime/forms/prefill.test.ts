import { describe, expect, test } from 'vitest'
import { prefill } from '#runtime/forms/prefill.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const { form } = definitionWith({
  fields: [
    field({ kind: 'email', key: 'email', prefill: { from: 'account', path: 'email' } }),
    field({ kind: 'text', key: 'ten', maxLength: 50, prefill: { from: 'earlier' } }),
    field({ kind: 'date', key: 'ngay', prefill: { from: 'today' } }),
    field({ kind: 'text', key: 'kinh_gui', maxLength: 50, prefill: { from: 'agency' } }),
    field({ kind: 'group', key: 'gp', fields: [field({ kind: 'date', key: 'han', prefill: { from: 'register', path: 'gia_tri_den' } })] }),
    field({ kind: 'single-choice', key: 'nuoc', options: [{ value: 'VN', label: { vi: 'Việt Nam' } }], default: 'VN' }),
    field({ kind: 'single-choice', key: 'quoc_tich', options: [{ value: 'VN', label: { vi: 'Việt Nam' } }, { value: 'LA', label: { vi: 'Lào' } }], default: 'VN', prefill: { from: 'account', path: 'nationality' } }),
    field({ kind: 'declaration', key: 'cam_ket', statement: { vi: 'Tôi cam kết' }, prefill: { from: 'earlier' } }),
  ],
})
const sources = {
  account: { email: 'a@b.vn' },
  earlier: { ten: 'Sông Hồng', cam_ket: true },
  record: { gia_tri_den: '2027-01-01' },
  agency: 'Sở Khoa học và Công nghệ',
  today: '2026-02-10',
}

describe('first answers', () => {
  test('never contain a declaration, whatever a source says', () => {
    expect(prefill(form, {}, sources)).not.toHaveProperty('cam_ket')
  })

  test('never replace what was answered', () => {
    expect(prefill(form, { email: 'c@d.vn', gp: { han: '2020-01-01' } }, sources)).toMatchObject({ email: 'c@d.vn', gp: { han: '2020-01-01' } })
  })

  test('are absent where a source knows nothing', () => {
    expect(prefill(form, {}, { today: '2026-02-10', account: { email: '' }, record: { gia_tri_den: null } })).toEqual({ ngay: '2026-02-10', nuoc: 'VN', quoc_tich: 'VN' })
  })

  test('come from account, earlier dossier, record, agency and calendar', () => {
    expect(prefill(form, {}, sources)).toEqual({
      email: 'a@b.vn',
      ten: 'Sông Hồng',
      ngay: '2026-02-10',
      kinh_gui: 'Sở Khoa học và Công nghệ',
      gp: { han: '2027-01-01' },
      nuoc: 'VN',
      quoc_tich: 'VN',
    })
    expect(prefill(form, {}, { ...sources, account: { nationality: 'LA' } })).toMatchObject({ quoc_tich: 'LA' })
  })

  test('of a look-up replace those of an earlier one, and nothing else', () => {
    expect(prefill(form, { email: 'c@d.vn', gp: { han: '2020-01-01' } }, sources, 'register')).toEqual({ email: 'c@d.vn', gp: { han: '2027-01-01' } })
  })
})
