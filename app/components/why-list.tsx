import { useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'

export type WhyLine = { rule: string; holds: boolean; inputs: Array<{ name: string; value?: unknown }> }

/** The rules that decided something, whether each held, and the values it looked at. */
export function WhyList({ why }: { why: readonly WhyLine[] }) {
  const { dossier } = useMessages()
  if (why.length === 0) return <p className="muted">{dossier.whyNothing}</p>
  return (
    <ul className="why">
      {why.map(({ rule, holds, inputs }) => (
        <li key={rule}>
          <code>{rule}</code> <span className={`badge ${holds ? 'ok' : ''}`}>{holds ? dossier.holds : dossier.fails}</span>
          {inputs.length > 0 && (
            <p className="small muted">
              {dossier.inputs}: {inputs.map(({ name, value }) => `${name} = ${toWord(value, dossier)}`).join('; ')}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const toWord = (value: unknown, dossier: Messages['dossier']): string =>
  value === undefined || value === null ? dossier.noValue : typeof value === 'string' ? value : JSON.stringify(value)
