import { withPaper, words, type CourseFacts } from '#builder/course/course-facts.ts'
import type { CoursePeople } from '#builder/course/course-people.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { Clock, Form, Ground, Step } from '#schemas/generated/procedure.ts'

/** The steps of a licensing procedure: counter, appraisal with a form, two signatures, issue, hand-over; and its four ends. */
export function courseSteps({ paper }: CourseFacts, { holderOf }: CoursePeople, newId: IdSource): Step[] {
  const step = (key: string, kind: Step['kind'], status: number, title: Step['title'], more: Partial<Step> = {}): Step => ({ id: newId(), key, kind, title, status, ...more })
  return [
    step('intake', 'counter', 1, words('Tiếp nhận hồ sơ', 'Intake'), { holder: holderOf('one-stop-officer'), guidance: words('Kiểm tra thẩm quyền và thành phần hồ sơ. Thiếu thì hướng dẫn bằng văn bản một lần; đủ thì tiếp nhận và chuyển ngay trong ngày.', 'Check competence and papers. If something is missing, guide once in writing; if complete, accept and pass on the same day.') }),
    step('waiting-completion', 'applicant', 5, words('Chờ hoàn thiện trước tiếp nhận', 'Waiting for completion before acceptance')),
    step('appraisal', 'review', 4, words('Thẩm định', 'Appraisal'), { holder: holderOf('specialist'), form: appraisalForm(newId) }),
    step('waiting-supplement', 'applicant', 5, words('Chờ sửa đổi, bổ sung hồ sơ', 'Waiting for a supplement')),
    step('division-review', 'approval', 4, words('Lãnh đạo phòng xem xét', 'Review by the head of division'), { holder: holderOf('division-head') }),
    step('decision', 'approval', 4, words('Lãnh đạo cơ quan quyết định', 'Decision by the director'), { holder: holderOf('director') }),
    step('issue', 'issue', 4, words('Cấp số, đóng dấu, vào sổ', 'Number, seal and register'), { holder: holderOf('registry-clerk') }),
    step('hand-over', 'counter', 9, words('Trả kết quả', 'Hand-over'), { holder: holderOf('one-stop-officer') }),
    step('refusal-hand-over', 'counter', 9, words('Trả thông báo từ chối', 'Hand-over of the refusal'), { holder: holderOf('one-stop-officer') }),
    step('granted', 'final', 10, withPaper(paper, { vi: (name) => `Đã cấp ${name}`, en: (name) => `Issued: ${name}` }), { outcome: 'granted' }),
    step('refused', 'final', 10, words('Đã từ chối', 'Refused'), { outcome: 'refused' }),
    step('not-accepted', 'final', 3, words('Không được tiếp nhận', 'Not accepted'), { outcome: 'not-accepted' }),
    step('withdrawn', 'final', 7, words('Đã rút hồ sơ', 'Withdrawn'), { outcome: 'withdrawn' }),
  ]
}

function appraisalForm(newId: IdSource): Form {
  const title = words('Phiếu thẩm định', 'Appraisal')
  return {
    id: newId(),
    key: 'appraisal',
    title,
    sections: [
      {
        id: newId(),
        key: 'appraisal',
        title: words('Ý kiến thẩm định', 'Opinion'),
        fields: [
          { kind: 'single-choice', id: newId(), key: 'ket_luan', label: words('Kết luận', 'Conclusion'), required: true, display: 'radio', options: [{ value: 'dat', label: words('Đủ điều kiện', 'Conditions met') }, { value: 'khong_dat', label: words('Không đủ điều kiện', 'Conditions not met') }] },
          { kind: 'long-text', id: newId(), key: 'y_kien', label: words('Ý kiến của người thẩm định', 'Opinion of the specialist'), help: words('Nêu căn cứ và nhận xét về từng điều kiện, giấy tờ.', 'State the basis and your remarks on each condition and paper.'), required: true, maxLength: 4000, rows: 6 },
        ],
      },
    ],
  }
}

/** The three clocks: checking at the counter, the agency's own limit, the applicant's time for a supplement. */
export function courseClocks({ days, supplementDays }: CourseFacts, newId: IdSource): Clock[] {
  const clock = (key: string, of: Clock['of'], title: Clock['title'], limits: Clock['limits']): Clock => ({ id: newId(), key, of, title, limits, suspension: 'restart' })
  return [
    clock('processing', 'agency', words('Thẩm định và trả kết quả', 'Appraise and return the result'), [{ value: days, unit: 'working-day' }]),
    clock('intake', 'agency', words('Kiểm tra và tiếp nhận hồ sơ', 'Check and accept the dossier'), [{ value: 8, unit: 'working-hour', when: "channel == 'online'" }, { value: 1, unit: 'same-day' }]),
    clock('supplement', 'applicant', words('Người nộp sửa đổi, bổ sung hồ sơ', 'The applicant completes the dossier'), [{ value: supplementDays, unit: 'working-day' }]),
  ]
}

/** Grounds of supplements and refusals. */
export function courseGrounds(newId: IdSource): Ground[] {
  const ground = (key: string, title: Ground['title']): Ground => ({ id: newId(), key, title })
  return [
    ground('paper-missing', words('Thiếu thành phần hồ sơ theo quy định', 'A required paper is missing')),
    ground('paper-invalid', words('Giấy tờ không hợp lệ, không đọc được hoặc không có dấu, chữ ký', 'A paper is invalid, illegible or not signed and sealed')),
    ground('content-unclear', words('Nội dung kê khai chưa đầy đủ hoặc chưa thống nhất với giấy tờ', 'The answers are incomplete or differ from the papers')),
    ground('wrong-competence', words('Hồ sơ không đúng thẩm quyền giải quyết', 'The agency is not competent')),
    ground('not-supplemented', words('Quá thời hạn mà hồ sơ không được bổ sung hoặc bổ sung vẫn không đạt yêu cầu', 'Not supplemented in time, or still not sufficient')),
    ground('false-statement', words('Kê khai hoặc giấy tờ không trung thực', 'False statement or paper')),
  ]
}
