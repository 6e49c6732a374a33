import { expect } from 'vitest'
import type { Answers } from '#runtime/forms/answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { signedInVisitor } from './author-browser.ts'
import { applies, opensFromQueue, takes } from './journey.ts'
import type { RunningSite } from './running-site.ts'
import type { Site } from './visitor.ts'

const company = {
  ten_to_chuc_doanh_nghiep_viet_bang_tieng_viet: 'CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ',
  dia_chi_tru_so_chinh: { province: '08', commune: 'Phường Minh Xuân', street: 'Số 12, đường Bình Thuận' },
  dien_thoai: '+842073822123',
  e_mail: 'lienhe@songlopost.example',
  loai_giay_chung_nhan: 'giay_chung_nhan_dang_ky_doanh_nghiep',
  ma_so_doanh_nghiep: '5000123459',
  giay_chung_nhan_cap_ngay: '2019-03-15',
  co_quan_cap: 'Sở Kế hoạch và Đầu tư',
  von_dieu_le: 2_000_000_000,
  nguoi_dai_dien_theo_phap_luat: 'Nguyễn Thị Hòa',
  gioi_tinh: 'nu',
  chuc_vu: 'Giám đốc',
  sinh_ngay: '1980-08-05',
  so_can_cuoc_cong_dan_hoac_ho_chieu: '008180001234',
  nguoi_lien_he_thuong_xuyen: 'Trần Văn Minh',
  dien_thoai_lien_he: '+84912345678',
  e_mail_lien_he: 'minh@songlopost.example',
}

/** What an enterprise answers that lost the licence of this number. */
export const lostLicence = (number: string): Answers => ({
  ...company,
  so_giay_phep_buu_chinh: number,
  cap_ngay: '2024-02-10',
  co_gia_tri_den: '2034-02-10',
  ly_do: 'bi_mat',
  hinh_thuc_nhan_ket_qua: 'truc_tuyen',
  cam_ket: true,
})

/** An applicant finds the procedure, fills it in and files; the officer at the counter accepts. */
export async function fileAndAccept(site: RunningSite, pages: Site, definition: ProcedureDefinition, answers: Answers): Promise<void> {
  const applicant = await signedInVisitor(pages, await site.applicant('Trần Văn Minh'))
  const { code } = await applies(applicant, definition, { answers, papers: [] })
  const officer = await signedInVisitor(pages, await site.officer('Oanh', [{ role: 'one-stop-officer', unit: 'one-stop-centre' }]))
  await opensFromQueue(officer, code)
  await takes(officer, 'accept')
  expect(pages.faults).toEqual([])
  await applicant.leaves()
  await officer.leaves()
}
