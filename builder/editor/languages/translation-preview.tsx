import { useDraft } from '#builder/editor/use-draft.tsx'
import type { ReadTranslations } from '#builder/languages/translation-csv.ts'

const most = 200

/** What a file of translations would do, before it is done; what is wrong with it, by line. */
export function TranslationPreview({ changes, problems, apply, cancel }: ReadTranslations & { apply(): void; cancel(): void }) {
  const { languages, parts } = useDraft().messages
  return (
    <section className="card">
      <h3>{languages.preview}</h3>
      {problems.length > 0 && (
        <div className="notice warn">
          <p>{languages.problemsTitle(problems.length)}</p>
          <ul>
            {problems.slice(0, most).map(({ line, code, place }) => (
              <li key={`${line}${code}`}>
                {languages.atLine(line)}: {languages.problems[code]} {place && <code>{place}</code>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p role="status">{changes.length === 0 ? languages.noChanges : languages.changes(changes.length)}</p>
      {changes.length > 0 && <ChangeTable changes={changes.slice(0, most)} />}
      {changes.length > most && <p className="muted">{languages.moreChanges(changes.length - most)}</p>}
      <p className="row">
        {changes.length > 0 && (
          <button type="button" className="button primary" onClick={apply}>
            {languages.apply(changes.length)}
          </button>
        )}
        <button type="button" className="button" onClick={cancel}>
          {parts.cancel}
        </button>
      </p>
    </section>
  )
}

function ChangeTable({ changes }: Pick<ReadTranslations, 'changes'>) {
  const { languages } = useDraft().messages
  return (
    <div className="scroll-x" role="region" aria-label={languages.preview} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{languages.line}</th>
            <th scope="col">{languages.place}</th>
            <th scope="col">{languages.before}</th>
            <th scope="col">{languages.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ line, at, language, before, after }) => (
            <tr key={`${at}${language}`}>
              <td>{line}</td>
              <td>
                <code>{at}</code> {language}
              </td>
              <td lang={language}>{before || languages.empty}</td>
              <td lang={language}>{after || languages.empty}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
