import { useStudio } from '#builder/editor/use-draft.tsx'
import { changeClasses, type ChangeClass } from '#builder/publish/diff/change-class.ts'
import type { Change } from '#builder/publish/diff/describe.ts'

const looks: Readonly<Record<ChangeClass, string>> = { harmless: 'ok', 'changes-meaning': 'info', 'needs-answer': 'warn', 'loses-data': 'danger', 'changes-route': 'warn' }

/** Differences as sentences, gravest first. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
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
                  <li key={index}>{change.text[language]}</li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}
