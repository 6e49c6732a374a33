import type { Actor } from '#runtime/access/actor.ts'
import { colleague, counter, foodSpecialist, lan, leader, registry, specialist, stranger, type Move } from '../support/permit-engine.ts'

/**
 * A second, independent telling of the fixture permit: what may happen to a dossier, written by hand without the
 * definition or the engine. The model test holds the engine against it.
 */
export type ModelDossier = {
  step: string
  assignee?: string
  food: boolean
  fee?: 'due' | 'paid'
  dat?: boolean
  asked: number
  clock: 'none' | 'running' | 'suspended' | 'stopped'
  extended: boolean
}

/** What a command is expected to come to: 'done', or the code of its refusal. */
export type Expected = { code: string; next?: ModelDossier }

const closed = new Set(['da_tra', 'tu_choi', 'khong_tiep_nhan', 'da_rut'])
const everybody: Actor[] = [lan, stranger, counter, specialist, colleague, foodSpecialist, leader, registry]

export const filed = (food: boolean): ModelDossier => ({ step: 'cho_tiep_nhan', food, asked: 0, clock: 'none', extended: false })

export function isClosed({ step }: ModelDossier): boolean {
  return closed.has(step)
}

/** Officers whose queue the dossier is in; the applicant while it waits for him. */
export function holdersOf({ step, food }: ModelDossier): Actor[] {
  switch (step) {
    case 'cho_tiep_nhan':
    case 'cho_tra':
      return [counter]
    case 'tham_dinh':
      return food ? [foodSpecialist] : [specialist, colleague]
    case 'phe_duyet':
      return [leader]
    case 'phat_hanh':
      return [registry]
    case 'cho_bo_sung':
      return [lan]
    default:
      return []
  }
}

/** Everybody who may try, holders first and more often. */
export function candidates(dossier: ModelDossier): Actor[] {
  const holders = holdersOf(dossier)
  return [...holders, ...holders, ...holders, ...holders, ...holders, ...everybody]
}

type Line = { from: string[]; by: 'holder' | 'lan'; code?: (dossier: ModelDossier, move: Move) => string | undefined; next: (dossier: ModelDossier, move: Move) => Partial<ModelDossier> }

const moves: Record<string, Line> = {
  tiep_nhan: { from: ['cho_tiep_nhan'], by: 'holder', next: () => ({ step: 'tham_dinh', fee: 'due', clock: 'running' }) },
  khong_nhan: { from: ['cho_tiep_nhan'], by: 'holder', code: reasons(true, 'sai_tham_quyen'), next: () => ({ step: 'khong_tiep_nhan' }) },
  yeu_cau_bo_sung: {
    from: ['tham_dinh'],
    by: 'holder',
    code: (dossier, move) => (dossier.asked >= 2 ? 'taken-too-often' : (reasons(true)(dossier, move) ?? (isEmpty(move['items']) ? 'items-required' : undefined))),
    next: ({ asked, clock }) => ({ step: 'cho_bo_sung', asked: asked + 1, clock: clock === 'running' ? 'suspended' : clock }),
  },
  // The answer of the test names other goods, so the dossier may come back to another unit.
  bo_sung: { from: ['cho_bo_sung'], by: 'lan', next: ({ clock }) => ({ step: 'tham_dinh', food: false, clock: clock === 'suspended' ? 'running' : clock }) },
  trinh: {
    from: ['tham_dinh'],
    by: 'holder',
    code: (dossier, move) => (datAfter(dossier, move) === true && dossier.fee !== 'due' ? undefined : 'guard-failed'),
    next: (dossier, move) => ({ step: 'phe_duyet', dat: datAfter(dossier, move) }),
  },
  tu_choi: { from: ['tham_dinh', 'phe_duyet'], by: 'holder', code: reasons(false, 'sai_tham_quyen', 'khong_du_dieu_kien'), next: () => ({ step: 'tu_choi', clock: 'stopped' }) },
  tra_lai: { from: ['phe_duyet'], by: 'holder', code: reasons(true), next: () => ({ step: 'tham_dinh' }) },
  duyet: { from: ['phe_duyet'], by: 'holder', next: () => ({ step: 'phat_hanh' }) },
  phat_hanh: { from: ['phat_hanh'], by: 'holder', next: () => ({ step: 'cho_tra', clock: 'stopped' }) },
  tra_ket_qua: { from: ['cho_tra'], by: 'holder', next: () => ({ step: 'da_tra' }) },
  rut: { from: ['cho_tiep_nhan', 'tham_dinh', 'cho_bo_sung'], by: 'lan', next: ({ clock }) => ({ step: 'da_rut', clock: clock === 'none' ? clock : 'stopped' }) },
}

/** What should come of a move by somebody who looked at the dossier as it was (`isStale`) or is. */
export function expectOf(dossier: ModelDossier, actor: Actor, move: Move, isStale: boolean): Expected {
  if (actor === stranger) return { code: 'not-found' }
  if (isStale) return { code: 'stale' }
  if (isClosed(dossier)) return { code: 'already-closed' }
  const work = moveless[move.kind]
  return work ? work(dossier, actor, move) : expectMove(dossier, actor, move)
}

function expectMove(dossier: ModelDossier, actor: Actor, move: Move): Expected {
  const line = moves[move.transition ?? '']
  if (!line?.from.includes(dossier.step)) return { code: 'not-offered' }
  const code = (line.by === 'lan' ? (actor === lan ? undefined : 'not-permitted') : holderCode(dossier, actor)) ?? line.code?.(dossier, move)
  return code ? { code } : { code: 'done', next: { ...dossier, assignee: undefined, ...line.next(dossier, move) } }
}

const moveless: Record<string, (dossier: ModelDossier, actor: Actor, move: Move) => Expected> = {
  claim: (dossier, actor) => answer(dossier, holderCode(dossier, actor) ?? (dossier.assignee ? 'held-by-other' : undefined), { assignee: nameOf(actor) }),
  release: (dossier, actor) => answer(dossier, holderCode(dossier, actor) ?? (dossier.assignee ? undefined : 'not-held'), { assignee: undefined }),
  assign: (dossier, actor) => answer(dossier, holderCode({ ...dossier, assignee: undefined }, actor) ?? (holdersOf(dossier).includes(colleague) ? undefined : 'not-holder'), { assignee: colleague.accountId }),
  'record-payment': (dossier, actor, move) => {
    const code = !dossier.fee ? 'fee-unknown' : dossier.fee === 'paid' ? 'already-paid' : move['amount'] === 50000 ? undefined : 'wrong-amount'
    // The counter takes payments wherever the dossier is.
    return answer(dossier, (actor === counter ? undefined : holderCode(dossier, actor)) ?? code, { fee: 'paid' })
  },
  extend: (dossier, actor, move) => {
    const code = dossier.clock !== 'running' ? 'clock-not-running' : move['grounds'] === '' ? 'comment-required' : dossier.extended ? 'extended-before' : move['until'] === late ? undefined : 'not-later'
    return answer(dossier, holderCode(dossier, actor) ?? code, { extended: true })
  },
}

/** A date beyond every due of the test. */
export const late = '2027-12-01T03:00:00.000Z'

function answer(dossier: ModelDossier, code: string | undefined, change: Partial<ModelDossier>): Expected {
  return code ? { code } : { code: 'done', next: { ...dossier, ...change } }
}

function holderCode(dossier: ModelDossier, actor: Actor): string | undefined {
  if (actor.kind !== 'officer') return 'not-permitted'
  if (!holdersOf(dossier).includes(actor)) return 'not-holder'
  return dossier.assignee && dossier.assignee !== actor.accountId ? 'held-by-other' : undefined
}

function reasons(needsComment: boolean, ...grounds: string[]) {
  return (_dossier: ModelDossier, move: Move): string | undefined => {
    if (needsComment && !move['comment']) return 'comment-required'
    if (grounds.length === 0) return undefined
    const given = Array.isArray(move['grounds']) ? move['grounds'] : []
    if (given.length === 0) return 'grounds-required'
    return given.every((ground) => grounds.includes(String(ground))) ? undefined : 'unknown-ground'
  }
}

function datAfter({ dat }: ModelDossier, { officerAnswers }: Move): boolean | undefined {
  return typeof officerAnswers === 'object' && officerAnswers !== null ? Reflect.get(officerAnswers, 'dat') === true : dat
}

function nameOf(actor: Actor): string {
  return 'accountId' in actor ? actor.accountId : ''
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
