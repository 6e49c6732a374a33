import { compile } from '#builder/publish/compile.ts'
import { noAreas } from '#runtime/fields/areas.ts'
import type { Judge } from '#runtime/engine.ts'
import { judge } from '#runtime/forms/judge.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { loadProcedure, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import { loadedForms } from './form-fixture.ts'
import { memoryPorts } from './memory-ports.ts'
import { fileDossier, officer, permitEngine, type Move, type TestEngine } from './permit-engine.ts'
import { postalAnswers, postalNumbers, postalProcedure, postalRecord, uploads, type PostalNumber } from './postal-samples.ts'

export const oneStop = officer('acc-oanh', 'Oanh', 'one-stop-officer', 'one-stop-centre')
export const appraiser = officer('acc-khanh', 'Khánh', 'specialist', 'post-telecom-division')
export const head = officer('acc-dung', 'Dũng', 'division-head', 'post-telecom-division')
export const director = officer('acc-ha', 'Hà', 'director', 'director-board')
export const clerk = officer('acc-yen', 'Yến', 'registry-clerk', 'office')

export const opinion = { ket_luan: 'dat', y_kien: 'Hồ sơ hợp lệ.' }

type Loaded = { procedure: LoadedProcedure; forms: Record<string, RuntimeForm> }

const loaded = new Map<PostalNumber, Loaded>(
  await Promise.all(
    postalNumbers.map(async (number) => {
      const definition = await postalProcedure(number)
      const { hash } = compile(definition)
      return [number, { procedure: loadProcedure({ hash, definition }), forms: await loadedForms(definition) }] as const
    }),
  ),
)
const procedures = [...loaded.values()].map(({ procedure }) => procedure)
const forms = new Map<string, Loaded['forms']>([...loaded.values()].map((one) => [one.procedure.hash, one.forms]))
const hashOf = (number: PostalNumber) => loaded.get(number)?.procedure.hash

const judgeForm: Judge = ({ procedure, form, answers, context }) => {
  const found = forms.get(procedure.hash)?.[form]
  if (!found) throw new Error(`no form ${form}`)
  return judge(found, answers, { ...context, areas: noAreas, files: 'unchecked' })
}

/** The six postal procedures over memory, with the papers of the samples in their registers. */
export async function postalEngine(): Promise<TestEngine> {
  const ports = memoryPorts()
  const engine = permitEngine({ judge: judgeForm }, ports, procedures)
  for (const number of ['P2', 'P6'] as const) putRecord(engine, number)
  return engine
}

function putRecord(engine: TestEngine, number: PostalNumber): void {
  const record = postalRecord(number)
  if (!record) return
  const { registers } = engine
  const held = {
    register: record.register,
    number: record.number,
    revision: 0,
    state: 'in-force' as const,
    values: { ten_vi: 'CÔNG TY CŨ', pham_vi: 'Nội tỉnh', hoat_dong: ['Dịch vụ gói, kiện'], ...record.values },
  }
  engine.registers = {
    ...registers,
    find: async (register, key) => (await registers.find(register, key)) ?? (register === held.register && key === held.number ? held : undefined),
  }
}

/** Files right answers; off line the form comes on paper too. */
export async function filePostal(engine: TestEngine, number: PostalNumber, channel: 'online' | 'counter' | 'post' = 'online', other = {}) {
  const hash = hashOf(number)
  const answers = postalAnswers(number, other)
  const papers = channel === 'online' ? answers['papers'] : { ...Object(answers['papers']), ...uploads('giay_de_nghi') }
  const story = await fileDossier(engine, { ...(hash && { version: hash }), channel, answers: papers ? { ...answers, papers } : answers })
  const take = (by: Parameters<typeof story.act>[0], kind: string, transition: string, parts: Omit<Move, 'kind'> = {}) => story.act(by, { kind, transition, ...parts })
  return { ...story, take }
}

/** From acceptance to the paper in the applicant's hands. */
export async function grantPostal(story: Awaited<ReturnType<typeof filePostal>>) {
  await story.take(oneStop, 'accept', 'accept')
  await story.take(appraiser, 'propose', 'propose', { officerAnswers: opinion })
  await story.take(head, 'propose', 'endorse')
  await story.take(director, 'approve', 'approve')
  await story.take(clerk, 'issue-result', 'issue-result')
  return story
}
