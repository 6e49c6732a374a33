import { useEffect, useRef, useState } from 'react'
import type { RunState } from '#builder/editor/simulate/use-run.ts'
import type { Scenarios } from '#builder/editor/simulate/use-scenarios.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Replayed } from '#builder/simulate/replay.ts'
import type { ScenarioListing } from '#builder/simulate/simulation-answer.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

type ScenarioTableProps = { list: readonly ScenarioListing[]; scenarios: Scenarios; isClosed: boolean; open: RunState['play'] }

/** One scenario a line: how it came out when it was played last, and what can be done with it. */
export function ScenarioTable({ list, scenarios, isClosed, open }: ScenarioTableProps) {
  const { simulate } = useDraft().messages
  const heads = [simulate.scenario, simulate.result, simulate.actions]
  return (
    <div className="scroll-x">
      <table className="stacks scenarios">
        <thead>
          <tr>
            {heads.slice(0, 2).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th>
              <span className="visually-hidden">{simulate.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ scenario }) => (
            <Line key={scenario.key} {...{ scenario, scenarios, isClosed, open }} replayed={scenarios.replayed?.replays.find(({ key }) => key === scenario.key)?.replayed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = Omit<ScenarioTableProps, 'list'> & { scenario: Scenario; replayed?: Replayed }

function Line({ scenario, replayed, scenarios, isClosed, open }: LineProps) {
  const { messages, language } = useDraft()
  const { simulate } = messages
  const [asks, setAsks] = useState<'rename' | 'remove'>()
  const title = scenario.title[language] ?? scenario.title.vi
  const { expects: _expected, ...moves } = scenario
  const isBusy = scenarios.doing !== undefined
  const button = (words: string, named: string, press: () => void, look = '') => (
    <button type="button" className={`button small ${look}`} disabled={isBusy} aria-label={named} onClick={press}>
      {words}
    </button>
  )
  return (
    <tr>
      <th scope="row">
        {asks === 'rename' ? <Rename scenario={scenario} scenarios={scenarios} done={() => setAsks(undefined)} /> : title} <span className="muted small">{simulate.moves(scenario.moves.length)}</span>
      </th>
      <td>
        <span className={`badge ${replayed ? (replayed.passes ? 'ok' : 'danger') : ''}`}>{replayed ? (replayed.passes ? simulate.passes : simulate.differs) : simulate.notRun}</span>
        {replayed && !replayed.passes && <p className="small">{replayed.difference.text[language]}</p>}
      </td>
      <td>
        {button(simulate.open, simulate.openNamed(title), () => void open(moves))}
        {!isClosed && replayed && !replayed.passes && button(simulate.accept, simulate.acceptNamed(title), () => void scenarios.keep({ act: 'accept', keys: [scenario.key] }, simulate.accepted), 'primary')}
        {!isClosed && button(simulate.rename, simulate.renameNamed(title), () => setAsks(asks === 'rename' ? undefined : 'rename'), 'quiet')}
        {!isClosed && asks !== 'remove' && button(simulate.remove, simulate.removeNamed(title), () => setAsks('remove'), 'quiet')}
        {asks === 'remove' && button(simulate.reallyRemove, `${simulate.reallyRemove}: ${title}`, () => void scenarios.keep({ act: 'remove', keys: [scenario.key] }, simulate.removed), 'danger')}
        {asks === 'remove' && button(simulate.cancel, simulate.cancel, () => setAsks(undefined), 'quiet')}
      </td>
    </tr>
  )
}

function Rename({ scenario, scenarios, done }: { scenario: Scenario; scenarios: Scenarios; done: () => void }) {
  const { messages, language } = useDraft()
  const { simulate } = messages
  const [name, setName] = useState(scenario.title[language] ?? scenario.title.vi)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.select()
  }, [])
  const send = async (): Promise<void> => {
    const title = { ...scenario.title, [language]: name.trim() }
    done()
    await scenarios.keep({ act: 'rename', key: scenario.key, title }, simulate.renamed)
  }
  return (
    <form className="row" onSubmit={(event) => (event.preventDefault(), void send())}>
      <label>
        <span className="visually-hidden">{simulate.name}</span>
        <input type="text" ref={input} required maxLength={200} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} onKeyDown={({ key }) => key === 'Escape' && done()} />
      </label>
      <button type="submit" className="button small primary" disabled={name.trim() === ''}>
        {simulate.saveIt}
      </button>
    </form>
  )
}
