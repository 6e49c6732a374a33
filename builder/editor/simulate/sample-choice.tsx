import { useEffect, useState } from 'react'
import { useLatest } from '#builder/editor/form/use-focus.ts'
import type { RunState } from '#builder/editor/simulate/use-run.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Filing } from '#builder/simulate/sample-filings.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

type SampleChoiceProps = Pick<RunState, 'samples' | 'prepare'> & { filing: Scenario; change: (changed: Partial<Scenario>) => void }

/** Answers that can be filed, found for the conditions of the procedure; the first is taken unless something is there already. */
export function SampleChoice({ filing, samples, change, prepare }: SampleChoiceProps) {
  const { messages, simulation, draft } = useDraft()
  const { simulate, values } = messages
  const [chosen, setChosen] = useState('0')
  const { startsAt } = filing
  const isAsked = samples !== undefined
  const keep = useLatest((found: readonly Filing[]) => {
    const [first] = found
    prepare({ samples: found, ...(first && Object.keys(filing.answers).length === 0 && { filing: { ...filing, ...toFiling(first) } }) })
  })
  useEffect(() => {
    if (isAsked) return
    void simulation.ask({ act: 'sample', startsAt }).then((answer) => keep(answer.result === 'sampled' ? answer.samples : []))
  }, [isAsked, simulation, startsAt, keep])
  if (!samples) return <p className="muted" role="status">{simulate.sampling}</p>
  if (samples.length === 0) return <p className="notice warn">{simulate.noSample}</p>
  const choose = (at: string): void => {
    setChosen(at)
    const sample = samples[Number(at)]
    change(sample ? toFiling(sample) : { answers: {}, records: [] })
  }
  return (
    <label className="member">
      {simulate.answers}
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {samples.map(({ channel, kind }, index) => (
          <option key={index} value={index}>
            {[simulate.sample(index + 1), values[channel], ...draft.audience.filter((one) => one === kind).map((one) => values[one])].join(' · ')}
          </option>
        ))}
        <option value="none">{simulate.blank}</option>
      </select>
    </label>
  )
}

const kinds = ['citizen', 'enterprise', 'organisation', 'agency', 'staff'] as const

function toFiling({ channel, kind, answers, records }: Filing): Pick<Scenario, 'channel' | 'applicant' | 'answers' | 'records'> {
  const known = kinds.find((one) => one === kind)
  return { channel, applicant: known ? { kind: known } : {}, answers, records }
}
