import { withPaper, words, type CourseFacts } from '#builder/course/course-facts.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { Effect, Text, Transition } from '#schemas/generated/procedure.ts'

const start = (clock: string): Effect => ({ kind: 'start-clock', clock })
const stop = (clock: string): Effect => ({ kind: 'stop-clock', clock })
const suspend = (clock: string): Effect => ({ kind: 'suspend-clock', clock })
const resume = (clock: string): Effect => ({ kind: 'resume-clock', clock })
const letter = (key: string): Effect => ({ kind: 'letter', letter: key })
const tell = (notice: string, to: 'applicant' | 'holder' = 'applicant'): Effect => ({ kind: 'notify', notice, to })

const unclear = ['paper-missing', 'paper-invalid', 'content-unclear']
const refusing = ['wrong-competence', 'not-supplemented', 'false-statement']

type Move = Omit<Transition, 'id' | 'by' | 'effects'> & Partial<Pick<Transition, 'by' | 'effects'>>

/** The moves of a licensing procedure; `issuing` is what issuing the paper writes. */
export function courseMoves(facts: CourseFacts, issuing: readonly Effect[], newId: IdSource): Transition[] {
  return [...intakeMoves(facts), ...appraisalMoves, ...decisionMoves(facts.paper, issuing), ...handOverMoves(facts), withdrawal].map((move) => ({ by: 'holder', effects: [], ...move, id: newId() }))
}

function intakeMoves({ fee }: CourseFacts): Move[] {
  const charged: Effect[] = fee > 0 ? [{ kind: 'charge-fee', table: 'fee', title: feeTitle, moment: 'intake' }] : []
  return [
    { key: 'file', command: 'file', from: ['intake'], to: 'intake', by: 'applicant', title: words('Nộp hồ sơ', 'File'), confirm: words('Nộp hồ sơ này đến cơ quan giải quyết?', 'File this dossier with the agency?'), tone: 'primary', effects: [start('intake'), tell('filed')] },
    { key: 'accept', command: 'accept', from: ['intake'], to: 'appraisal', title: words('Tiếp nhận hồ sơ', 'Accept'), comment: 'optional', confirm: words('Hồ sơ đúng thẩm quyền, đủ thành phần. Tiếp nhận và hẹn trả kết quả?', 'Competent and complete. Accept and appoint the result?'), tone: 'primary', effects: [stop('intake'), start('processing'), ...charged, letter('receipt'), tell('accepted')] },
    { key: 'request-completion', command: 'request-supplement', from: ['intake'], to: 'waiting-completion', title: words('Hướng dẫn hoàn thiện hồ sơ', 'Ask for completion'), comment: 'required', grounds: { from: unclear, required: false }, confirm: words('Gửi phiếu yêu cầu hoàn thiện hồ sơ cho người nộp?', 'Send the request for completion to the applicant?'), tone: 'neutral', most: 1, unavailable: words('Việc hướng dẫn hoàn thiện trước khi tiếp nhận chỉ thực hiện một lần.', 'Guidance before acceptance is given only once.'), effects: [suspend('intake'), letter('completion-request'), tell('completion-requested')] },
    { key: 'complete', command: 'answer-supplement', from: ['waiting-completion'], to: 'intake', by: 'applicant', title: words('Nộp lại hồ sơ đã hoàn thiện', 'Send the completed dossier'), comment: 'optional', tone: 'primary', effects: [resume('intake')] },
    { key: 'refuse-intake', command: 'refuse-intake', from: ['intake'], to: 'not-accepted', title: words('Từ chối tiếp nhận', 'Refuse to accept'), comment: 'required', grounds: { from: ['wrong-competence', ...unclear], required: true }, confirm: words('Từ chối tiếp nhận hồ sơ và gửi phiếu từ chối có nêu lý do?', 'Refuse the dossier and send the refusal with its grounds?'), tone: 'danger', effects: [stop('intake'), letter('intake-refusal'), tell('not-accepted')] },
  ]
}

/** What the fee is for. */
export const feeTitle: Text = words('Phí thẩm định', 'Appraisal fee')

const appraisalMoves: readonly Move[] = [
  { key: 'request-supplement', command: 'request-supplement', from: ['appraisal'], to: 'waiting-supplement', title: words('Yêu cầu sửa đổi, bổ sung', 'Request a supplement'), comment: 'required', grounds: { from: unclear, required: true }, confirm: words('Gửi thông báo yêu cầu bổ sung? Thời hạn giải quyết tạm dừng đến khi nhận đủ hồ sơ.', 'Send the request? The time limit pauses until the dossier is complete.'), tone: 'neutral', most: 2, unavailable: words('Đã thông báo đủ hai lần; chỉ còn trình cấp hoặc trình từ chối.', 'Two requests were sent; only a proposal to grant or refuse is left.'), effects: [suspend('processing'), start('supplement'), letter('supplement-request'), tell('supplement-requested')] },
  { key: 'answer-supplement', command: 'answer-supplement', from: ['waiting-supplement'], to: 'appraisal', by: 'applicant', title: words('Nộp bổ sung', 'Send the supplement'), comment: 'optional', tone: 'primary', effects: [stop('supplement'), resume('processing'), tell('supplement-received', 'holder')] },
  { key: 'supplement-expired', command: 'timeout', from: ['waiting-supplement'], to: 'appraisal', by: 'system', after: 'supplement', title: words('Hết thời hạn bổ sung', 'Time for the supplement is over'), effects: [stop('supplement'), resume('processing')] },
  { key: 'propose', command: 'propose', from: ['appraisal'], to: 'division-review', title: words('Trình đề nghị cấp', 'Propose to grant'), comment: 'optional', tone: 'primary' },
  { key: 'propose-refusal', command: 'propose', from: ['appraisal'], to: 'division-review', title: words('Trình đề nghị từ chối', 'Propose to refuse'), comment: 'required', grounds: { from: refusing, required: true }, tone: 'danger' },
]

function decisionMoves(paper: Text, issuing: readonly Effect[]): Move[] {
  return [
    { key: 'endorse', command: 'propose', from: ['division-review'], to: 'decision', title: words('Đồng ý, trình lãnh đạo cơ quan', 'Endorse and pass to the director'), comment: 'optional', tone: 'primary' },
    { key: 'return-to-appraisal', command: 'return', from: ['division-review', 'decision'], to: 'appraisal', title: words('Trả lại để thẩm định thêm', 'Return for further appraisal'), comment: 'required', tone: 'neutral' },
    { key: 'approve', command: 'approve', from: ['decision'], to: 'issue', title: words('Phê duyệt', 'Approve'), comment: 'optional', confirm: withPaper(paper, { vi: (name) => `Phê duyệt cấp ${name}?`, en: (name) => `Approve: ${name}?` }), tone: 'primary', effects: [tell('approved')] },
    { key: 'reject', command: 'reject', from: ['decision'], to: 'refusal-hand-over', title: words('Từ chối', 'Refuse'), comment: 'required', grounds: { from: refusing, required: true }, confirm: words('Từ chối hồ sơ và ban hành văn bản từ chối có nêu rõ lý do?', 'Refuse the dossier and issue the refusal with its grounds?'), tone: 'danger', effects: [stop('processing'), letter('refusal'), tell('refused')] },
    { key: 'issue-result', command: 'issue-result', from: ['issue'], to: 'hand-over', title: words('Cấp số, ghi sổ và ban hành', 'Number, register and issue'), comment: 'none', confirm: words('Ghi sổ và ban hành kết quả? Việc này không thể hoàn lại.', 'Register and issue the result? This cannot be taken back.'), tone: 'primary', effects: [...issuing, stop('processing'), letter('result'), tell('result-ready')] },
  ]
}

function handOverMoves({ fee }: CourseFacts): Move[] {
  const guard = fee > 0 ? { when: '!dossier.fee_due', unavailable: words('Chưa thu đủ phí của hồ sơ này. Ghi nhận khoản phí đã thu rồi thực hiện lại.', 'The fee is not fully paid. Note the payment, then try again.') } : {}
  return [
    { key: 'hand-over', command: 'hand-over', from: ['hand-over'], to: 'granted', title: words('Trả kết quả', 'Hand over'), comment: 'optional', confirm: words('Xác nhận đã trả kết quả cho người nộp?', 'Confirm that the result was handed over?'), tone: 'primary', ...guard },
    { key: 'hand-over-refusal', command: 'hand-over', from: ['refusal-hand-over'], to: 'refused', title: words('Trả văn bản từ chối', 'Hand over the refusal'), comment: 'optional', tone: 'primary' },
  ]
}

const withdrawal: Move = {
  key: 'withdraw',
  command: 'withdraw',
  from: ['intake', 'waiting-completion', 'appraisal', 'waiting-supplement', 'division-review', 'decision'],
  to: 'withdrawn',
  by: 'applicant',
  title: words('Rút hồ sơ', 'Withdraw'),
  comment: 'optional',
  confirm: words('Rút hồ sơ? Cơ quan sẽ dừng giải quyết.', 'Withdraw the dossier? The agency will stop handling it.'),
  tone: 'danger',
  effects: [stop('intake'), stop('supplement'), stop('processing'), letter('stop-notice'), tell('withdrawn')],
}
