import { useStudio } from '#builder/editor/use-draft.tsx'
import { changeClasses, type ChangeClass } from '#builder/publish/diff/change-class.ts'
import { changeKey, type Change } from '#builder/publish/diff/describe.ts'

const looks: Readonly<Record<ChangeClass, string>> = { harmless: 'ok', 'changes-meaning': 'info', 'needs-answer': 'warn', 'loses-data': 'danger', 'changes-route': 'warn' }

/** Differences as sentences, gravest first. */
export function ChangeList({ changes, concerned }: { changes: readonly Change[]; concerned: Readonly<Record<string, number>> }) {
  const { messages, language } = useStudio()
  return (
    <>
      {changeClasses.toReversed().map((one) => {
        const own = changes.filter((change) => change.class === one)
        return (
          own.length > 0 && (
            <section key={one} className="change-class">
              <h3>
                <span className={`badge ${looks[one]}`}>{messages.publish.classes[one]}</span> {messages.publish.count(own.length)}
              </h3>
              <p className="muted">{messages.publish.classHelp[one]}</p>
              <ul>
                {own.map((change, index) => (
                  <li key={index}>
                    {change.text[language]} <Concerned count={concerned[changeKey(change)] ?? 0} />
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}

/** How many dossiers under way a change concerns. */
function Concerned({ count }: { count: number }) {
  const { publish } = useStudio().messages
  return count > 0 && <span className="muted">({publish.concerned(count)})</span>
}
