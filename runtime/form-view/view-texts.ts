import type { Language } from '#runtime/forms/page-schema.ts'
import type { PrefillMark } from '#runtime/forms/prefill-marks.ts'
import { type LiveTexts, liveTexts } from './live-texts.ts'

/** The words the view itself puts around the author's texts. */
export type ViewTexts = LiveTexts & {
  optional: string
  errorSummary: string
  choose: string
  yes: string
  no: string
  notAnswered: string
  add(row: string): string
  remove(row: string): string
  moveUp(row: string): string
  moveDown(row: string): string
  removeShort: string
  upShort: string
  downShort: string
  row: string
  noRows: string
  upload: string
  template: string
  removeFile(name: string): string
  pictureOf(name: string): string
  drawHere: string
  drawKeep: string
  drawClear: string
  files(most: number): string
  fileLimit(kinds: string, megabytes: number, most: number): string
  fileKinds: Record<'pdf' | 'image' | 'word' | 'excel' | 'zip', string>
  province: string
  commune: string
  street: string
  showCommunes: string
  communesFirst: string
  lookUp: string
  searchFor: string
  search: string
  listWaits: string
  showList: string
  noneFound(query: string): string
  moreFound(count: number): string
  identityHelp: Record<'citizen-id' | 'passport', string>
  characters(most: number): string
  computed: string
  monthHelp: string
  geoHelp: string
  change: string
  continue: string
  prefilled(source: string, of?: string): string
  prefilledFrom: Record<PrefillMark['from'], string>
}

export const viewTexts: Record<Language, ViewTexts> = {
  vi: {
    ...liveTexts.vi,
    optional: '(không bắt buộc)',
    errorSummary: 'Có nội dung cần sửa',
    choose: 'Chọn một mục',
    yes: 'Có',
    no: 'Không',
    notAnswered: 'Chưa trả lời',
    add: (row) => `Thêm ${row}`,
    remove: (row) => `Xóa ${row}`,
    moveUp: (row) => `Chuyển ${row} lên trên`,
    moveDown: (row) => `Chuyển ${row} xuống dưới`,
    removeShort: 'Xóa',
    upShort: 'Lên',
    downShort: 'Xuống',
    row: 'Mục',
    noRows: 'Chưa có mục nào.',
    upload: 'Tải lên',
    template: 'Tải mẫu để điền',
    removeFile: (name) => `Xóa tệp ${name}`,
    pictureOf: (name) => `Ảnh đã tải lên: ${name}`,
    drawHere: 'Có thể vẽ thêm chữ ký tại đây bằng ngón tay, bút hoặc chuột.',
    drawKeep: 'Dùng chữ ký này',
    drawClear: 'Vẽ lại',
    files: (most) => `Đã đủ ${most} tệp. Muốn thay tệp khác, hãy xóa bớt một tệp.`,
    fileLimit: (kinds, megabytes, most) =>
      `Nhận ${kinds}; mỗi tệp không quá ${megabytes} MB${most > 1 ? `; tối đa ${most} tệp` : ''}.`,
    fileKinds: { pdf: 'PDF', image: 'ảnh (JPG, PNG)', word: 'Word', excel: 'Excel', zip: 'ZIP' },
    province: 'Tỉnh, thành phố',
    commune: 'Xã, phường, đặc khu',
    street: 'Số nhà, đường, thôn, tổ dân phố',
    showCommunes: 'Hiện danh sách xã, phường',
    communesFirst: 'Chọn tỉnh, thành phố trước',
    lookUp: 'Tra cứu',
    searchFor: 'Nhập vài chữ để tìm trong danh sách',
    search: 'Tìm',
    listWaits: 'Trả lời câu hỏi phía trên trước',
    showList: 'Hiện danh sách',
    noneFound: (query) => `Không có mục nào khớp với “${query}”. Hãy thử từ khác.`,
    moreFound: (count) => `Còn ${count} mục khác. Nhập thêm chữ để thu hẹp.`,
    identityHelp: { 'citizen-id': 'Căn cước: 12 chữ số.', passport: 'Hộ chiếu: 1 chữ cái và 7 chữ số.' },
    characters: (most) => `Tối đa ${most} ký tự.`,
    computed: 'Hệ thống tự điền',
    monthHelp: 'Ví dụ: 02/2026.',
    geoHelp: 'Ví dụ: 21.028511 và 105.804817. Có thể dán cả hai vào ô vĩ độ.',
    change: 'Sửa',
    continue: 'Tiếp tục',
    prefilled: (source, of) => `Đã điền sẵn từ ${source}${of ? ` ${of}` : ''}`,
    prefilledFrom: { account: 'tài khoản của bạn', register: 'sổ đăng ký', earlier: 'hồ sơ trước', dossier: 'hồ sơ', today: 'ngày hôm nay', agency: 'thủ tục này' },
  },
  en: {
    ...liveTexts.en,
    optional: '(optional)',
    errorSummary: 'There is a problem',
    choose: 'Choose one',
    yes: 'Yes',
    no: 'No',
    notAnswered: 'Not answered',
    add: (row) => `Add: ${row}`,
    remove: (row) => `Remove ${row}`,
    moveUp: (row) => `Move ${row} up`,
    moveDown: (row) => `Move ${row} down`,
    removeShort: 'Remove',
    upShort: 'Up',
    downShort: 'Down',
    row: 'Item',
    noRows: 'No items yet.',
    upload: 'Upload',
    template: 'Download the form to fill in',
    removeFile: (name) => `Remove file ${name}`,
    pictureOf: (name) => `Uploaded picture: ${name}`,
    drawHere: 'You may also draw your signature here with a finger, pen or mouse.',
    drawKeep: 'Use this signature',
    drawClear: 'Draw again',
    files: (most) => `You have ${most} of ${most} files. To replace one, remove it first.`,
    fileLimit: (kinds, megabytes, most) =>
      `${kinds}; at most ${megabytes} MB each${most > 1 ? `; at most ${most} files` : ''}.`,
    fileKinds: { pdf: 'PDF', image: 'image (JPG, PNG)', word: 'Word', excel: 'Excel', zip: 'ZIP' },
    province: 'Province or city',
    commune: 'Commune or ward',
    street: 'House number, street, hamlet',
    showCommunes: 'Show communes and wards',
    communesFirst: 'Choose the province first',
    lookUp: 'Look up',
    searchFor: 'Type a few letters to search the list',
    search: 'Search',
    listWaits: 'Answer the question above first',
    showList: 'Show the list',
    noneFound: (query) => `Nothing matches “${query}”. Try other words.`,
    moreFound: (count) => `${count} more. Type more letters to narrow them down.`,
    identityHelp: { 'citizen-id': 'Citizen ID: 12 digits.', passport: 'Passport: 1 letter and 7 digits.' },
    characters: (most) => `At most ${most} characters.`,
    computed: 'Worked out by the system',
    monthHelp: 'For example: 02/2026.',
    geoHelp: 'For example: 21.028511 and 105.804817. Both may be pasted into the latitude.',
    change: 'Change',
    continue: 'Continue',
    prefilled: (source, of) => `Filled in from ${source}${of ? ` ${of}` : ''}`,
    prefilledFrom: { account: 'your account', register: 'the register', earlier: 'an earlier dossier', dossier: 'dossier', today: 'today’s date', agency: 'this procedure' },
  },
}
