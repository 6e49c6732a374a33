import type { Answers } from '#runtime/forms/answers.ts'
import type { Pick } from '#app/demo/picker.ts'

/** The six postal procedures, in the order of the sources: P1 … P6. */
export const postalKeys = ['postal-licence-grant', 'postal-licence-amend', 'postal-licence-renew', 'postal-licence-reissue', 'postal-notice-confirm', 'postal-notice-reissue'] as const
export type PostalKey = (typeof postalKeys)[number]

/** The paper of a register that an application starts from. */
export type HeldPaper = { number: string }

export type Application = { answers: Answers; papers: string[] }
type Facts = { pick: Pick; today: string; paper: HeldPaper | undefined }

const servicePapers = ['dang_ky_kinh_doanh', 'mau_hop_dong', 'bang_gia_cuoc', 'tieu_chuan_chat_luong', 'gioi_han_boi_thuong']
const ownService: Answers = { pham_vi: 'noi_tinh', phuong_thuc: 'tu_to_chuc' }

const licence = ({ paper }: Facts): Answers => (paper ? { gp_so: paper.number } : {})

/** What differs from one application to the next, per procedure; with the papers it takes. */
export const applications: Record<PostalKey, (facts: Facts) => Application> = {
  'postal-licence-grant': ({ pick }) => ({
    answers: { ...ownService, thoi_han: pick([5, 7, 10]) },
    papers: [...servicePapers, 'phuong_an_kinh_doanh', ...pick([[], ['dieu_le']])],
  }),
  'postal-licence-amend': (facts) => ({ answers: { ...licence(facts), ...facts.pick(amendments)(facts) }, papers: ['tai_lieu_chung_minh'] }),
  'postal-licence-renew': (facts) => ({
    answers: { ...licence(facts), lo_2_nam: false, thoi_han: facts.pick([5, 10]) },
    papers: ['bao_cao_tai_chinh'],
  }),
  'postal-licence-reissue': (facts) => lostOrDamaged(facts, licence(facts)),
  'postal-notice-confirm': ({ pick, today }) => ({
    answers: { ...ownService, hoat_dong: pick([['b', 'c'], ['b'], ['c'], ['a', 'b']]), ngay_bat_dau: monthsAfter(today, pick([1, 2, 3])) },
    papers: servicePapers,
  }),
  'postal-notice-reissue': (facts) => lostOrDamaged(facts, facts.paper ? { xn_so: facts.paper.number } : {}),
}

function lostOrDamaged({ pick }: Facts, paper: Answers): Application {
  return pick([
    { answers: { ...paper, ly_do_cap_lai: 'mat', mo_ta: 'Thất lạc khi chuyển văn phòng; đã thông báo với công an phường.' }, papers: [] },
    { answers: { ...paper, ly_do_cap_lai: 'hu_hong', mo_ta: 'Giấy bị ướt do mưa lũ, không còn đọc được.' }, papers: ['ban_goc'] },
  ])
}

const amendments: ReadonlyArray<(facts: Facts) => Answers> = [
  ({ pick }) => ({
    noi_dung: [{ muc: 'dia_chi_tru_so' }],
    dia_chi_tru_so: { street: `Số ${pick([45, 68, 102, 127, 210])}, đường Quang Trung`, commune: 'Phường Minh Xuân', province: '08' },
    ly_do: 'Doanh nghiệp chuyển trụ sở chính.',
  }),
  ({ pick }) => ({
    noi_dung: [{ muc: 'nguoi_dai_dien', noi_dung_cu: 'Người đại diện ghi trên giấy phép' }],
    ...{ ndd_ho_ten: pick(['Nguyễn Thu Hà', 'Lê Thị Phượng', 'Bàn Thị Sen', 'Hoàng Thu Trang']), ndd_gioi_tinh: 'nu', ndd_chuc_vu: 'Tổng Giám đốc' },
    ly_do: 'Đại hội đồng cổ đông bầu người đại diện theo pháp luật mới.',
  }),
  () => ({
    noi_dung: [{ muc: 'pham_vi', pham_vi_moi: 'noi_tinh', noi_dung_moi: 'Toàn bộ các xã, phường trong tỉnh' }],
    ly_do: 'Mở rộng mạng lưới bưu cục đến các xã vùng cao.',
  }),
]

function monthsAfter(date: string, months: number): string {
  const day = new Date(`${date.slice(0, 7)}-01T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + months)
  return day.toISOString().slice(0, 10)
}
