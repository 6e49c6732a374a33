import { useState } from 'react'
import { FindingList } from '#builder/editor/findings/finding-list.tsx'
import { countFindings } from '#builder/editor/shell/count-findings.ts'
import type { PublicationAct } from '#builder/editor/store/publication-door.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

type FormProps = { fourEyes: boolean; act: (said: PublicationAct) => Promise<void> }

/** What is said about a publication, and the button: it publishes, or asks somebody else to. */
export function PublishForm({ fourEyes, act }: FormProps) {
  const { revision, state, findings, messages } = useDraft()
  const { publish, home, shell } = messages
  const [said, setSaid] = useState({ note: '', legalBasis: '', startsOn: '' })
  const [isSending, setSending] = useState(false)
  const { errors } = countFindings(findings)
  const waits: Partial<Record<typeof state, string>> = { saving: shell.saving, offline: shell.offline, conflict: shell.conflictShort, closed: shell.closed }
  const say = (name: keyof typeof said) => (text: string) => setSaid({ ...said, [name]: text })
  const send = async (): Promise<void> => {
    setSending(true)
    await act({ act: fourEyes ? 'request' : 'publish', expected: revision, ...said })
    setSending(false)
  }
  return (
    <section className="card publish-form">
      <h3>{fourEyes ? publish.ask : home.publish}</h3>
      <Said name="legal-basis" label={publish.legalBasis} hint={publish.legalBasisHint} value={said.legalBasis} say={say('legalBasis')} />
      <div className="member">
        <label htmlFor="starts-on">{publish.startsOn}</label>
        <p className="hint" id="starts-on-hint">
          {publish.startsOnHint}
        </p>
        <input id="starts-on" type="date" aria-describedby="starts-on-hint" value={said.startsOn} onChange={({ currentTarget }) => say('startsOn')(currentTarget.value)} />
      </div>
      <Said name="note" label={publish.note} hint={publish.noteHint} value={said.note} say={say('note')} />
      <p id="publish-state">{errors > 0 ? home.publishBlocked(errors) : (waits[state] ?? (fourEyes ? publish.askHint : home.publishReady))}</p>
      {errors > 0 && <FindingList findings={findings.filter(({ severity }) => severity === 'error')} most={5} isLinked />}
      <button type="button" className="button primary" disabled={errors > 0 || state !== 'saved' || isSending} aria-describedby="publish-state" onClick={() => void send()}>
        {fourEyes ? publish.ask : home.publish}
      </button>
    </section>
  )
}

type SaidProps = { name: string; label: string; hint: string; value: string; say: (text: string) => void }

function Said({ name, label, hint, value, say }: SaidProps) {
  const id = name === 'note' ? 'release-note' : name
  return (
    <div className="member">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea id={id} rows={2} maxLength={500} aria-describedby={`${id}-hint`} value={value} onChange={({ currentTarget }) => say(currentTarget.value)} />
    </div>
  )
}
