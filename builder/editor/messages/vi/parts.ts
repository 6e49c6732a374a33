import { kinds } from '#builder/words/vi/kinds.ts'

/** Lists of parts and what is done with them. */
export const parts = {
  details: 'Chi tiết',
  chooseOne: 'Chọn một mục để xem và sửa.',
  empty: 'Chưa có mục nào.',
  add: (what: string) => `Thêm ${what}`,
  newTitle: (what: string) => `${what} mới`,
  duplicate: 'Nhân bản',
  remove: 'Xóa',
  up: 'Lên',
  down: 'Xuống',
  stillUsed: (count: number) => `Còn ${count} chỗ dùng mục này. Xóa thì các chỗ đó sẽ báo lỗi.`,
  removeAnyway: 'Vẫn xóa',
  cancel: 'Thôi',
  added: (what: string) => `Đã thêm ${what}.`,
  moved: (what: string) => `Đã chuyển ${what}.`,
  removed: (what: string) => `Đã xóa ${what}.`,
  copied: (what: string) => `Đã nhân bản ${what}.`,
  kinds,
  guide: {
    title: 'Trang hướng dẫn cho người nộp',
    lead: 'Hai thứ tiếng cạnh nhau, theo thứ tự người nộp đọc. Yêu cầu và trình tự: mỗi dòng một ý.',
    parts: { summary: 'Tóm tắt', who: 'Đối tượng thực hiện', requirements: 'Yêu cầu, điều kiện', procedure: 'Trình tự thực hiện', result: 'Kết quả', where: 'Nơi nộp và cơ quan giải quyết' },
    noEnglish: 'Chưa có tiếng Anh.',
    facts: 'Thủ tục này là gì',
    borrow: 'Lấy căn cứ từ thủ tục khác',
    take: 'Lấy',
  },
  dossiers: 'Mã hồ sơ và thời hạn lưu',
  dossiersHint: 'Trong mẫu mã: {yy}{mm}{dd} là ngày nộp, {n:4} là số thứ tự bốn chữ số.',
}
