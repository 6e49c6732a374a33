import { words, type CourseFacts } from '#builder/course/course-facts.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { Letter, LetterBlock, Series, Text } from '#schemas/generated/procedure.ts'

const paragraph = (vi: string, en: string, style: 'body' | 'title' | 'subtitle' | 'note' = 'body'): LetterBlock => ({ kind: 'paragraph', text: words(vi, en), style })
const signed = (vi: string, en: string): LetterBlock => ({ kind: 'signatures', right: words(vi, en) })
const tracking: LetterBlock = { kind: 'qr', of: 'tracking' }
const lines = (...all: ReadonlyArray<readonly [vi: string, en: string, value: string]>): LetterBlock => ({ kind: 'lines', lines: all.map(([vi, en, value]) => ({ label: words(vi, en), value })) })

const dossierLines = lines(['Mã hồ sơ', 'Dossier code', '{{dossier.code}}'], ['Hồ sơ của', 'Dossier of', '{{applicant.name}}'], ['E-mail', 'E-mail', '{{applicant.email}}'], ['Thủ tục', 'Procedure', '{{procedure.title}}'])

type Draft = Pick<Letter, 'key' | 'purpose' | 'series' | 'title' | 'paper'> & { body: readonly LetterBlock[] }

/** The letters on the way of a dossier. The paper that is issued is made by `course-result.ts`. */
export function courseLetters({ like }: CourseFacts, newId: IdSource): Letter[] {
  return drafts.map(({ body, ...letter }) => ({ id: newId(), ...letter, ...like?.letterHead, body: [...body] }))
}

/** As the title of a paper is written. */
export function inCapitals({ vi, en }: Text): Text {
  return { vi: vi.toLocaleUpperCase('vi'), ...(en !== undefined && { en: en.toUpperCase() }) }
}

/** The numbers of the letters. */
export function courseSeries(newId: IdSource): Series[] {
  return [
    { id: newId(), key: 'receipts', title: words('Số giấy tờ của bộ phận một cửa', 'Papers of the one-stop centre'), pattern: '{n}/TNHS', restart: 'year' },
    { id: newId(), key: 'notices', title: words('Số thông báo của cơ quan', 'Notices of the agency'), pattern: '{n}/TB', restart: 'year' },
  ]
}

const requestBody = (deadline: readonly LetterBlock[]): LetterBlock[] => [
  paragraph('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'REQUEST TO SUPPLEMENT AND COMPLETE THE DOSSIER', 'title'),
  dossierLines,
  paragraph('Đề nghị hoàn thiện hồ sơ gồm những nội dung sau:', 'Please complete the following:'),
  { kind: 'requests' },
  lines(['Lý do', 'Reason', '{{supplement.comment}}']),
  ...deadline,
  signed('NGƯỜI THỤ LÝ HỒ SƠ', 'HANDLING OFFICER'),
  tracking,
]

const drafts: readonly Draft[] = [
  {
    key: 'receipt',
    purpose: 'receipt',
    series: 'receipts',
    paper: 'A5',
    title: words('Giấy tiếp nhận hồ sơ và hẹn trả kết quả', 'Receipt and appointment'),
    body: [
      paragraph('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'RECEIPT OF THE DOSSIER AND APPOINTMENT FOR THE RESULT', 'title'),
      dossierLines,
      paragraph('Thành phần hồ sơ:', 'Papers:'),
      { kind: 'papers' },
      lines(['Thời gian giải quyết theo quy định', 'Time limit', '{{clocks.processing.limit}}'], ['Thời gian nhận hồ sơ', 'Received at', '{{now | date-time}}'], ['Thời gian trả kết quả', 'Result due at', '{{clocks.processing.due_at | date-time}}']),
      paragraph('Phí, lệ phí:', 'Fees:'),
      { kind: 'fees' },
      signed('NGƯỜI TIẾP NHẬN HỒ SƠ', 'RECEIVING OFFICER'),
      tracking,
    ],
  },
  { key: 'completion-request', purpose: 'supplement-request', series: 'receipts', paper: 'A5', title: words('Phiếu hướng dẫn hoàn thiện hồ sơ', 'Request to complete the dossier'), body: requestBody([]) },
  {
    key: 'supplement-request',
    purpose: 'supplement-request',
    series: 'notices',
    paper: 'A5',
    title: words('Phiếu yêu cầu bổ sung hồ sơ', 'Request for a supplement'),
    body: requestBody([lines(['Thời hạn bổ sung', 'To be completed by', '{{clocks.supplement.due_on | date}}'])]),
  },
  {
    key: 'intake-refusal',
    purpose: 'refusal',
    series: 'receipts',
    paper: 'A5',
    title: words('Phiếu từ chối tiếp nhận giải quyết hồ sơ', 'Refusal to accept the dossier'),
    body: [paragraph('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'REFUSAL TO ACCEPT THE DOSSIER', 'title'), dossierLines, paragraph('Hồ sơ không được tiếp nhận, giải quyết với lý do sau:', 'The dossier is not accepted for the following reasons:'), { kind: 'grounds' }, signed('NGƯỜI TIẾP NHẬN HỒ SƠ', 'RECEIVING OFFICER'), tracking],
  },
  {
    key: 'refusal',
    purpose: 'refusal',
    series: 'notices',
    paper: 'A4',
    title: words('Thông báo từ chối giải quyết hồ sơ', 'Refusal'),
    body: [
      paragraph('THÔNG BÁO', 'NOTICE', 'title'),
      paragraph('Về việc từ chối giải quyết hồ sơ {{dossier.code}}', 'Refusal of dossier {{dossier.code}}', 'subtitle'),
      paragraph('Kính gửi: {{applicant.name}}', 'To: {{applicant.name}}'),
      paragraph('{{agency.title}} đã thẩm định hồ sơ nộp ngày {{dossier.filed_on | date}} về thủ tục: {{procedure.title}}, và từ chối đề nghị với lý do:', '{{agency.title}} appraised the dossier filed on {{dossier.filed_on | date}} for: {{procedure.title}}, and refuses it for the following reasons:'),
      { kind: 'grounds' },
      paragraph('Người nộp có quyền nộp hồ sơ mới khi đáp ứng điều kiện, hoặc khiếu nại, khởi kiện theo quy định của pháp luật.', 'You may file again once the conditions are met, or complain or sue as the law provides.'),
      signed('THỦ TRƯỞNG CƠ QUAN', 'HEAD OF THE AGENCY'),
      { kind: 'qr', of: 'paper' },
    ],
  },
  {
    key: 'stop-notice',
    purpose: 'stop',
    series: 'receipts',
    paper: 'A5',
    title: words('Thông báo dừng giải quyết hồ sơ', 'Notice that handling has stopped'),
    body: [paragraph('THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'NOTICE THAT HANDLING HAS STOPPED', 'title'), dossierLines, paragraph('Theo đề nghị rút hồ sơ ngày {{today | date}}, cơ quan dừng giải quyết hồ sơ nêu trên.', 'As the applicant asked on {{today | date}}, the agency stops handling this dossier.'), lines(['Lý do rút hồ sơ', 'Reason for withdrawing', '{{decision.comment}}']), signed('NGƯỜI TIẾP NHẬN HỒ SƠ', 'RECEIVING OFFICER'), tracking],
  },
]
