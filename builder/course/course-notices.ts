import { words } from '#builder/course/course-facts.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { Notice } from '#schemas/generated/procedure.ts'

/** The messages of a licensing procedure: the news of each move that somebody waits for. */
export function courseNotices(newId: IdSource): Notice[] {
  return news.map(([key, subject, vi, en]): Notice => ({ id: newId(), key, subject: words(`[{{dossier.code}}] ${subject[0]}`, `[{{dossier.code}}] ${subject[1]}`), body: words(`${vi}\n\n${foot.vi}`, `${en}\n\n${foot.en}`) }))
}

const foot = {
  vi: 'Mã hồ sơ: {{dossier.code}}\nThủ tục: {{procedure.title}}\n\nTrân trọng,\n{{agency.title}}',
  en: 'Dossier code: {{dossier.code}}\nProcedure: {{procedure.title}}\n\n{{agency.title}}',
}

const news: ReadonlyArray<readonly [key: string, subject: readonly [string, string], vi: string, en: string]> = [
  ['filed', ['Đã nhận hồ sơ', 'Dossier received'], 'Kính gửi {{applicant.name}},\n\nHệ thống đã nhận hồ sơ ngày {{dossier.filed_on | date}}. Kết quả kiểm tra sẽ được thông báo sau khi tiếp nhận.', 'Dear {{applicant.name}},\n\nWe received your dossier on {{dossier.filed_on | date}}. You will hear whether it is accepted.'],
  ['accepted', ['Hồ sơ được tiếp nhận', 'Dossier accepted'], 'Kính gửi {{applicant.name}},\n\nHồ sơ đã được tiếp nhận. Thời gian trả kết quả: {{clocks.processing.due_at | date-time}}. Giấy tiếp nhận có trong trang hồ sơ.', 'Dear {{applicant.name}},\n\nYour dossier was accepted. The result is due at {{clocks.processing.due_at | date-time}}. The receipt is on the page of your dossier.'],
  ['completion-requested', ['Cần hoàn thiện hồ sơ', 'Please complete your dossier'], 'Kính gửi {{applicant.name}},\n\nHồ sơ chưa đủ điều kiện tiếp nhận. Nội dung cần hoàn thiện: {{supplement.comment}}', 'Dear {{applicant.name}},\n\nYour dossier cannot be accepted yet. Please complete: {{supplement.comment}}'],
  ['supplement-requested', ['Yêu cầu sửa đổi, bổ sung hồ sơ', 'A supplement is needed'], 'Kính gửi {{applicant.name}},\n\nHồ sơ cần được sửa đổi, bổ sung chậm nhất ngày {{clocks.supplement.due_on | date}}. Nội dung: {{supplement.comment}}', 'Dear {{applicant.name}},\n\nPlease supplement your dossier by {{clocks.supplement.due_on | date}}: {{supplement.comment}}'],
  ['supplement-received', ['Đã nhận hồ sơ bổ sung', 'Supplement received'], 'Hồ sơ của {{applicant.name}} đã được nộp bổ sung và chuyển lại bộ phận thẩm định.', 'The dossier of {{applicant.name}} was supplemented and is back for appraisal.'],
  ['approved', ['Hồ sơ được phê duyệt', 'Dossier approved'], 'Kính gửi {{applicant.name}},\n\nHồ sơ đã được phê duyệt. Kết quả đang được cấp số và đóng dấu.', 'Dear {{applicant.name}},\n\nYour dossier was approved. The result is being numbered and sealed.'],
  ['result-ready', ['Đã có kết quả', 'The result is ready'], 'Kính gửi {{applicant.name}},\n\nKết quả giải quyết hồ sơ đã được ban hành và có trong trang hồ sơ.', 'Dear {{applicant.name}},\n\nThe result was issued and is on the page of your dossier.'],
  ['refused', ['Thông báo từ chối', 'Dossier refused'], 'Kính gửi {{applicant.name}},\n\nHồ sơ bị từ chối. Lý do: {{decision.comment}}. Văn bản từ chối có trong trang hồ sơ.', 'Dear {{applicant.name}},\n\nYour dossier was refused. Reason: {{decision.comment}}. The letter is on the page of your dossier.'],
  ['not-accepted', ['Hồ sơ không được tiếp nhận', 'Dossier not accepted'], 'Kính gửi {{applicant.name}},\n\nHồ sơ không được tiếp nhận. Lý do: {{decision.comment}}', 'Dear {{applicant.name}},\n\nYour dossier was not accepted. Reason: {{decision.comment}}'],
  ['withdrawn', ['Đã rút hồ sơ', 'Dossier withdrawn'], 'Kính gửi {{applicant.name}},\n\nHồ sơ đã được rút theo đề nghị; cơ quan dừng giải quyết.', 'Dear {{applicant.name}},\n\nYour dossier was withdrawn as you asked; the agency has stopped handling it.'],
]
