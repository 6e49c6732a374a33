import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { DossierCommand } from '#app/services/dossiers.ts'
import { formatInstant, parseInstant, DAY } from '#runtime/deadlines/local-time.ts'

/** Who does a deed: the applicant, or an officer of this role. */
export type Doer = 'applicant' | 'one-stop-officer' | 'specialist' | 'division-head' | 'director' | 'registry-clerk'
export type Deed = {
  by: Doer
  /** Working hours after the deed before it: between these. */
  after: readonly [least: number, most: number]
  /** The commands, in their order; what each dossier needs is read from it. */
  commands: (dossier: Dossier, answers: Answers) => Parts[]
}
/** A command without what addresses it. */
export type Parts = Unaddressed<DossierCommand>
type Unaddressed<Command> = Command extends unknown ? Omit<Command, 'commandId' | 'dossierId' | 'expected'> : never

const opinion = { ket_luan: 'dat', y_kien: 'Hồ sơ đầy đủ, hợp lệ; doanh nghiệp đáp ứng các điều kiện theo quy định.' }
const contrary = { ket_luan: 'khong_dat', y_kien: 'Nội dung kê khai không khớp với hồ sơ đăng ký doanh nghiệp.' }
const refusal = { comment: 'Nội dung kê khai không đúng với hồ sơ đăng ký doanh nghiệp.', grounds: ['false-statement'] }
const unclear = { items: [{ at: 'noi_cap', reason: 'Ghi đầy đủ tên cơ quan cấp theo giấy chứng nhận.' }], comment: 'Đề nghị ghi thống nhất giữa đơn và giấy chứng nhận.', grounds: ['content-unclear'] }
const mended = { noi_cap: 'Phòng Đăng ký kinh doanh, Sở Kế hoạch và Đầu tư tỉnh Tuyên Quang' }

const deeds = {
  accept: { by: 'one-stop-officer', after: [1, 6], commands: () => [{ kind: 'accept', transition: 'accept' }] },
  askCompletion: { by: 'one-stop-officer', after: [1, 5], commands: () => [{ kind: 'request-supplement', transition: 'request-completion', ...unclear }] },
  complete: { by: 'applicant', after: [6, 20], commands: (_, answers) => [{ kind: 'answer-supplement', transition: 'complete', answers: { ...answers, ...mended } }] },
  refuseIntake: { by: 'one-stop-officer', after: [1, 6], commands: () => [{ kind: 'refuse-intake', transition: 'refuse-intake', comment: 'Trụ sở và địa bàn hoạt động ở ngoài tỉnh.', grounds: ['wrong-competence'] }] },
  claim: { by: 'specialist', after: [1, 4], commands: () => [{ kind: 'claim' }] },
  ask: { by: 'specialist', after: [4, 14], commands: () => [{ kind: 'request-supplement', transition: 'request-supplement', ...unclear }] },
  answer: { by: 'applicant', after: [8, 40], commands: (_, answers) => [{ kind: 'answer-supplement', transition: 'answer-supplement', answers: { ...answers, ...mended } }] },
  propose: { by: 'specialist', after: [6, 24], commands: () => [{ kind: 'propose', transition: 'propose', officerAnswers: opinion }] },
  proposeRefusal: { by: 'specialist', after: [6, 24], commands: () => [{ kind: 'propose', transition: 'propose-refusal', officerAnswers: contrary, ...refusal }] },
  postpone: { by: 'specialist', after: [4, 10], commands: (dossier) => postponement(dossier) },
  endorse: { by: 'division-head', after: [1, 8], commands: () => [{ kind: 'propose', transition: 'endorse' }] },
  sendBack: { by: 'division-head', after: [1, 8], commands: () => [{ kind: 'return', transition: 'return-to-appraisal', comment: 'Bổ sung nhận xét về phương án kinh doanh.' }] },
  approve: { by: 'director', after: [1, 10], commands: () => [{ kind: 'approve', transition: 'approve' }] },
  reject: { by: 'director', after: [1, 10], commands: () => [{ kind: 'reject', transition: 'reject', ...refusal }] },
  issue: { by: 'registry-clerk', after: [1, 4], commands: () => [{ kind: 'issue-result', transition: 'issue-result' }] },
  pay: { by: 'one-stop-officer', after: [2, 12], commands: ({ fees }) => fees.flatMap(({ key, amount, paid }): Parts[] => (paid ? [] : [{ kind: 'record-payment', fee: key, amount }])) },
  handOver: { by: 'one-stop-officer', after: [0.1, 0.2], commands: () => [{ kind: 'hand-over', transition: 'hand-over' }] },
  handRefusal: { by: 'one-stop-officer', after: [1, 16], commands: () => [{ kind: 'hand-over', transition: 'hand-over-refusal' }] },
  withdraw: { by: 'applicant', after: [2, 16], commands: () => [{ kind: 'withdraw', transition: 'withdraw', comment: 'Doanh nghiệp thay đổi kế hoạch kinh doanh.' }] },
} as const satisfies Record<string, Deed>
type DeedName = keyof typeof deeds

/** Five calendar days more for every clock of the agency that runs; the law wants it once, with its reason. */
function postponement({ clocks }: Dossier): Parts[] {
  const clock = clocks['processing']
  if (clock?.status.state !== 'running' || clock.dueAt === undefined) return []
  return [{ kind: 'extend', clock: 'processing', until: formatInstant(parseInstant(clock.dueAt) + 5 * DAY), grounds: 'Cần kiểm tra thực tế tại trụ sở của doanh nghiệp.' }]
}

/** `count` dossiers take this course; the last deed was so many working hours ago. */
export type Course = { deeds: readonly Deed[]; count: number; ago: readonly [least: number, most: number] }

const decided = ['endorse', 'approve', 'issue'] as const
const course = (count: number, ago: Course['ago'], ...names: DeedName[]): Course => ({ count, ago, deeds: names.map((name) => deeds[name]) })

/** The papers that later applications start from are granted first. */
export const granted: Course = course(14, [380, 420], 'accept', 'claim', 'propose', ...decided, 'pay', 'handOver')

/** Every state a dossier can be in, in plausible numbers: 100 with the fourteen of `granted`. */
export const courses: readonly Course[] = [
  course(18, [8, 300], 'accept', 'claim', 'propose', ...decided, 'pay', 'handOver'),
  course(7, [8, 260], 'accept', 'claim', 'ask', 'answer', 'propose', ...decided, 'pay', 'handOver'),
  course(2, [8, 200], 'accept', 'claim', 'propose', 'sendBack', 'propose', ...decided, 'pay', 'handOver'),
  course(2, [8, 120], 'accept', 'claim', 'postpone', 'propose', ...decided, 'pay', 'handOver'),
  course(6, [8, 280], 'accept', 'claim', 'proposeRefusal', 'endorse', 'reject', 'handRefusal'),
  course(4, [8, 280], 'refuseIntake'),
  course(4, [8, 280], 'accept', 'claim', 'withdraw'),
  course(4, [1, 20], 'accept', 'claim', 'propose', ...decided),
  course(2, [1, 4], 'accept', 'claim', 'propose', ...decided, 'pay'),
  course(1, [1, 8], 'accept', 'claim', 'proposeRefusal', 'endorse', 'reject'),
  course(6, [0.5, 5]),
  course(2, [2, 12], 'askCompletion'),
  course(1, [1, 3], 'askCompletion', 'complete'),
  course(5, [0.5, 12], 'accept'),
  course(4, [1, 20], 'accept', 'claim'),
  course(1, [1, 8], 'accept', 'claim', 'postpone'),
  course(4, [4, 40], 'accept', 'claim', 'ask'),
  course(1, [130, 140], 'accept', 'claim', 'ask'),
  course(3, [1, 10], 'accept', 'claim', 'propose'),
  course(2, [1, 10], 'accept', 'claim', 'propose', 'endorse'),
  course(2, [1, 4], 'accept', 'claim', 'propose', 'endorse', 'approve'),
  course(4, [150, 190], 'accept', 'claim'),
  course(1, [20, 24]),
]
