import { readFile } from 'node:fs/promises'
import type { LookedUpRecord } from '#runtime/fields/field-kind.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** The six shipped postal procedures by their number in the sources, and answers that are right in each. */
export const postalKeys = {
  P1: 'postal-licence-grant',
  P2: 'postal-licence-amend',
  P3: 'postal-licence-renew',
  P4: 'postal-licence-reissue',
  P5: 'postal-notice-confirm',
  P6: 'postal-notice-reissue',
} as const
export type PostalNumber = keyof typeof postalKeys
export const postalNumbers = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const satisfies PostalNumber[]

export async function postalProcedure(number: PostalNumber): Promise<ProcedureDefinition> {
  const url = new URL(`../../schemas/procedures/${postalKeys[number]}.json`, import.meta.url)
  const definition: ProcedureDefinition = JSON.parse(await readFile(url, 'utf8'))
  return definition
}

/** An uploaded file as answers hold it. */
export const upload = [{ file: 'f'.repeat(64), name: 'giay-to.pdf', size: 120_000, type: 'application/pdf' }]
export const uploads = (...papers: string[]) => Object.fromEntries(papers.map((paper) => [paper, upload]))

const organisation: Answers = {
  ten_vi: 'CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ',
  dia_chi_tru_so: { street: 'Số 12, đường Bình Thuận', commune: 'Phường Minh Xuân', province: '08' },
  dien_thoai: '+842073822123',
  email: 'lienhe@songlopost.example',
  loai_giay_to: 'dang_ky_doanh_nghiep',
  so_giay_to: '5000123459',
  ngay_cap: '2019-03-15',
  noi_cap: 'Sở Kế hoạch và Đầu tư tỉnh Tuyên Quang',
  von_dieu_le: 2_000_000_000,
  ndd_ho_ten: 'Nguyễn Thị Hòa',
  ndd_gioi_tinh: 'nu',
  ndd_chuc_vu: 'Giám đốc',
  ndd_ngay_sinh: '1980-08-05',
  ndd_quoc_tich: 'VN',
  ndd_giay_to: '008180001234',
  ndd_giay_to_ngay: '2021-04-12',
  ndd_giay_to_noi: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  ndd_dia_chi: 'Số 12, đường Bình Thuận, phường Minh Xuân, tỉnh Tuyên Quang',
  ndd_dien_thoai: '+84912345678',
  ndd_email: 'hoa.nguyen@songlopost.example',
  lh_ho_ten: 'Trần Văn Minh',
  lh_chuc_vu: 'Trưởng phòng Pháp chế',
  lh_dien_thoai: '+84987654321',
  lh_email: 'minh.tran@songlopost.example',
  kenh_tra: 'truc_tuyen',
  cam_ket: true,
}

const licence: Answers = { gp_so: '001/GP-SKHCN' }
const service: Answers = { pham_vi: 'noi_tinh', phuong_thuc: 'tu_to_chuc' }
const servicePapers = ['dang_ky_kinh_doanh', 'mau_hop_dong', 'bang_gia_cuoc', 'tieu_chuan_chat_luong', 'gioi_han_boi_thuong']

const own: Record<PostalNumber, Answers> = {
  P1: { ...service, thoi_han: 10, papers: uploads(...servicePapers, 'phuong_an_kinh_doanh') },
  P2: {
    ...licence,
    noi_dung: [{ muc: 'dia_chi_tru_so', noi_dung_cu: 'Số 45, đường Quang Trung' }],
    ly_do: 'Doanh nghiệp chuyển trụ sở chính.',
    papers: uploads('tai_lieu_chung_minh'),
  },
  P3: { ...licence, lo_2_nam: false, thoi_han: 10, papers: uploads('bao_cao_tai_chinh') },
  P4: { ...licence, ly_do_cap_lai: 'mat' },
  P5: { ...service, hoat_dong: ['b', 'c'], ngay_bat_dau: '2026-03-01', papers: uploads(...servicePapers) },
  P6: { xn_so: '001/XN-SKHCN', ly_do_cap_lai: 'mat' },
}

/** Right answers of a procedure, with some of them replaced. */
export function postalAnswers(number: PostalNumber, other: Answers = {}): Answers {
  return { ...organisation, ...own[number], ...other }
}

/** What the register holds of the enterprise of the samples. */
export function postalRecord(number: PostalNumber, state: LookedUpRecord['state'] = 'in-force'): LookedUpRecord | undefined {
  if (number === 'P1' || number === 'P5') return undefined
  if (number === 'P6') return { register: 'postal-confirmation', number: '001/XN-SKHCN', state, values: { so_giay_to: '5000123459', ngay_cap: '2024-02-10' } }
  const values = { so_giay_to: '5000123459', ngay_cap: '2020-02-10', gia_tri_den: '2030-02-10' }
  return { register: 'postal-licence', number: '001/GP-SKHCN', state, values }
}
