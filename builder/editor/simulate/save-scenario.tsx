import { useState } from 'react'
import { freePublicKey } from '#builder/draft/free-key.ts'
import { RunProblemNotice } from '#builder/editor/simulate/run-problem.tsx'
import type { RunProblem } from '#builder/editor/simulate/use-run.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** Keeps what was played, with what came of it, under a name. */
export function SaveScenario({ scenario }: { scenario: Scenario }) {
  const { messages, simulation, language, state, announce } = useDraft()
  const { simulate } = messages
  const [name, setName] = useState('')
  const [saved, setSaved] = useState<string>()
  const [problem, setProblem] = useState<RunProblem>()
  if (state === 'closed') return <p className="muted">{simulate.closed}</p>
  const save = async (): Promise<void> => {
    const title = { vi: name.trim(), ...(language === 'en' && { en: name.trim() }) }
    const { expects: _old, ...played } = scenario
    const answer = await simulation.ask({ act: 'save', scenarios: [{ ...played, key: freePublicKey(name, []).slice(0, 50), title }] })
    const isKept = answer.result === 'kept'
    setProblem(isKept || answer.result === 'seen' ? undefined : answer)
    if (!isKept) return
    setSaved(name.trim())
    setName('')
    announce(simulate.saved(name.trim()))
  }
  return (
    <section className="card" aria-labelledby="save-title">
      <h2 id="save-title">{simulate.save}</h2>
      <p className="hint">{simulate.saveHint}</p>
      <form className="row simulator-fields" onSubmit={(event) => (event.preventDefault(), void save())}>
        <label className="member">
          {simulate.name}
          <input type="text" required maxLength={200} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <button type="submit" className="button small primary" disabled={name.trim() === ''}>
          {simulate.saveIt}
        </button>
      </form>
      {saved !== undefined && <p className="notice ok">{simulate.saved(saved)}</p>}
      <RunProblemNotice problem={problem} />
    </section>
  )
}
