import { answersOf } from '#builder/editor/simulate/answers-of.ts'
import { FillForm } from '#builder/editor/simulate/fill-form.tsx'
import { fromLocalInput, toLocalInput } from '#builder/editor/simulate/names.ts'
import { RecordList } from '#builder/editor/simulate/record-list.tsx'
import { RunProblemNotice } from '#builder/editor/simulate/run-problem.tsx'
import { SampleChoice } from '#builder/editor/simulate/sample-choice.tsx'
import type { RunState } from '#builder/editor/simulate/use-run.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** What is filed, when, how and by whom; then it is filed. */
export function StartPanel({ filing: kept, samples, problem, isBusy, play, prepare }: RunState) {
  const { draft, messages, savedAt } = useDraft()
  const { simulate } = messages
  const filing = kept ?? blankFiling(savedAt, draft.channels[0], draft.audience[0])
  const change = (changed: Partial<Scenario>): void => prepare({ filing: { ...filing, ...changed } })
  const invalid = problem?.result === 'refused-move' && problem.refusal.code === 'answers-invalid' ? problem.refusal.problems : []
  return (
    <section className="card">
      <h2>{simulate.start}</h2>
      <p className="muted">{simulate.lead}</p>
      <form className="stack" noValidate onSubmit={(event) => (event.preventDefault(), void play({ ...filing, moves: [] }))}>
        <Circumstances filing={filing} change={change} />
        <SampleChoice {...{ filing, samples, change, prepare }} />
        <details key={invalid.length} open={invalid.length > 0 || undefined}>
          <summary>{simulate.openForm}</summary>
          <FillFiling filing={filing} problems={invalid} change={change} />
        </details>
        {(draft.registers ?? []).length > 0 && <RecordList records={filing.records ?? []} day={filing.startsAt.slice(0, 10)} change={(records) => change({ records })} />}
        <RunProblemNotice problem={problem} lead={simulate.notFiled} />
        <p className="row">
          <button type="submit" className="button primary" disabled={isBusy}>
            {isBusy ? simulate.working : simulate.file}
          </button>
        </p>
      </form>
    </section>
  )
}

function blankFiling(savedAt: string, channel: Scenario['channel'] = 'online', kind?: Scenario['applicant']['kind']): Scenario {
  return { format: 'motcua/scenario@1', key: 'chay-thu', title: { vi: 'Chạy thử', en: 'Sample' }, startsAt: `${savedAt.slice(0, 10)}T02:00:00.000Z`, channel, applicant: kind ? { kind } : {}, answers: {}, moves: [] }
}

type FilingProps = { filing: Scenario; change: (changed: Partial<Scenario>) => void }

function Circumstances({ filing, change }: FilingProps) {
  const { draft, messages } = useDraft()
  const { simulate, values } = messages
  return (
    <div className="row simulator-fields">
      <label className="member">
        {simulate.startsAt}
        <input type="datetime-local" required value={toLocalInput(filing.startsAt)} onChange={({ currentTarget }) => change({ startsAt: fromLocalInput(currentTarget.value) ?? filing.startsAt })} />
      </label>
      <label className="member">
        {simulate.channel}
        <select value={filing.channel} onChange={({ currentTarget }) => change({ channel: draft.channels.find((channel) => channel === currentTarget.value) ?? filing.channel })}>
          {draft.channels.map((channel) => (
            <option key={channel} value={channel}>
              {values[channel]}
            </option>
          ))}
        </select>
      </label>
      <label className="member">
        {simulate.applicant}
        <select value={filing.applicant.kind ?? ''} onChange={({ currentTarget }) => change({ applicant: { kind: draft.audience.find((kind) => kind === currentTarget.value) ?? filing.applicant.kind } })}>
          {draft.audience.map((kind) => (
            <option key={kind} value={kind}>
              {values[kind]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

type FillFilingProps = FilingProps & Pick<Parameters<typeof FillForm>[0], 'problems'>

function FillFiling({ filing, problems, change }: FillFilingProps) {
  const { draft, messages } = useDraft()
  const given = { today: filing.startsAt.slice(0, 10), channel: filing.channel, account: filing.applicant }
  return <FillForm formKey={draft.form.key} title={messages.simulate.formTitle} answers={answersOf(filing)} problems={problems} given={given} change={(answers) => change({ answers })} />
}
