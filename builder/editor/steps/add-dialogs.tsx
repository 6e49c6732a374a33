import { useState } from 'react'
import { nameIn } from '#builder/words/name-in.ts'
import { AskDialog } from '#builder/editor/shell/ask-dialog.tsx'
import type { NewMove } from '#builder/editor/steps/step-commands.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { CommandKind, Step } from '#schemas/generated/procedure.ts'

/** Asks for the name and kind of a new step. */
export function AddStepDialog({ close, add }: { close: () => void; add: (kind: Step['kind'], title: string) => void }) {
  const { messages } = useDraft()
  const [kind, setKind] = useState<Step['kind']>('review')
  const [title, setTitle] = useState('')
  return (
    <AskDialog id="add-step" title={messages.steps.addStep} close={close} done={() => add(kind, title.trim() || messages.steps.newStep)}>
      <label className="member">
        {messages.steps.title}
        <input type="text" value={title} maxLength={300} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
      </label>
      <Choice label={messages.steps.kind} value={kind} values={stepKinds} nameOf={(name) => nameIn(messages.values, name)} choose={setKind} />
    </AskDialog>
  )
}

/** Asks what a new move does, from where to where. */
export function AddMoveDialog({ from, to, close, add }: { from?: string; to?: string; close: () => void; add: (move: NewMove) => void }) {
  const { draft, language, messages } = useDraft()
  const keys = draft.steps.map(({ key }) => key)
  const [move, setMove] = useState({ from: from ?? keys[0] ?? '', to: to ?? keys[1] ?? keys[0] ?? '' })
  const [command, setCommand] = useState<CommandKind>('propose')
  const [title, setTitle] = useState('')
  const stepName = (key: string): string => {
    const step = draft.steps.find((one) => one.key === key)
    return step?.title[language] || step?.title.vi || key
  }
  const done = (): void => add({ ...move, command, title: { vi: title.trim() || nameIn(messages.values, command) } })
  return (
    <AskDialog id="add-move" title={messages.steps.addMove} close={close} done={done}>
      <Choice label={messages.steps.from} value={move.from} values={keys} nameOf={stepName} choose={(key) => setMove({ ...move, from: key })} />
      <Choice label={messages.steps.to} value={move.to} values={keys} nameOf={stepName} choose={(key) => setMove({ ...move, to: key })} />
      <Choice label={messages.steps.command} value={command} values={commandKinds} nameOf={(name) => nameIn(messages.values, name)} choose={setCommand} />
      <label className="member">
        {messages.steps.title}
        <input type="text" value={title} maxLength={300} placeholder={nameIn(messages.values, command)} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
      </label>
    </AskDialog>
  )
}

const stepKinds: ReadonlyArray<Step['kind']> = ['counter', 'review', 'consultation', 'approval', 'issue', 'payment', 'applicant', 'automatic', 'final']
const commandKinds: readonly CommandKind[] = ['file', 'accept', 'refuse-intake', 'request-supplement', 'answer-supplement', 'propose', 'approve', 'return', 'reject', 'withdraw', 'issue-result', 'hand-over', 'stop', 'timeout', 'automatic']

/** One of several values, under its name. */
export function Choice<Value extends string>({ label, value, values, nameOf, choose }: { label: string; value: Value; values: readonly Value[]; nameOf: (value: Value) => string; choose: (value: Value) => void }) {
  return (
    <label className="member">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(values.find((one) => one === currentTarget.value) ?? value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
