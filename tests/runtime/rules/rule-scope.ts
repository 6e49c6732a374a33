import type { RuleField, RuleScope, RuleType } from '#runtime/rules/rule-type.ts'

const required = (type: RuleType): RuleField => ({ type, optional: false })
const optional = (type: RuleType): RuleField => ({ type, optional: true })

const partner: RuleType = {
  type: 'object',
  fields: {
    ten: required({ type: 'string' }),
    quoc_gia: required({ type: 'choice', values: ['vn', 'la', 'kh'] }),
    von_gop: optional({ type: 'int' }),
    dich_vu: optional({ type: 'list', of: { type: 'string' }, maxItems: 5 }),
  },
}

/** A licence form as rules see it. */
export const licenceScope: RuleScope = {
  pham_vi: required({ type: 'choice', values: ['noi_tinh', 'lien_tinh', 'quoc_te'] }),
  von_dieu_le: required({ type: 'int' }),
  so_lao_dong: optional({ type: 'int' }),
  ty_le: required({ type: 'decimal' }),
  ty_le_khac: optional({ type: 'decimal' }),
  ngay_sinh: required({ type: 'date' }),
  het_han: optional({ type: 'date' }),
  ten: required({ type: 'string' }),
  ghi_chu: optional({ type: 'string' }),
  cam_ket: optional({ type: 'bool' }),
  phuong_thuc: optional({ type: 'choice', values: ['duong_bo', 'hang_khong'] }),
  dich_vu: required({ type: 'list', of: { type: 'choice', values: ['thu', 'goi'] }, maxItems: 2 }),
  dia_chi: optional({
    type: 'object',
    fields: {
      tinh: required({ type: 'string' }),
      so_nha: optional({ type: 'string' }),
      dien_tich: required({ type: 'int' }),
    },
  }),
  doi_tac: optional({ type: 'list', of: partner, maxItems: 20 }),
}

/** Valid answers with nothing optional in them. */
export const fewestAnswers = {
  pham_vi: 'noi_tinh',
  von_dieu_le: 2_000_000_000,
  ty_le: 1.005,
  ngay_sinh: '2000-02-29',
  ten: 'Bưu chính Đồng Tháp',
  dich_vu: ['thu'],
}

/** Valid answers with everything in them. */
export const fullAnswers = {
  ...fewestAnswers,
  so_lao_dong: 12,
  ty_le_khac: 0.25,
  het_han: '2027-01-31',
  ghi_chu: 'không',
  cam_ket: true,
  phuong_thuc: 'duong_bo',
  dia_chi: { tinh: '87', so_nha: '12A', dien_tich: 40 },
  doi_tac: [
    { ten: 'A', quoc_gia: 'vn', von_gop: 10_750_000, dich_vu: ['thu'] },
    { ten: 'B', quoc_gia: 'la' },
    { ten: 'C', quoc_gia: 'kh', von_gop: 1, dich_vu: ['goi', 'thu'] },
  ],
}

export const today = { today: '2026-03-01' }
