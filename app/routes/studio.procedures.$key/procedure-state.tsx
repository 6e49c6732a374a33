import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { ProcedureData } from '#app/routes/studio.procedures.$key/procedure.server.ts'

/** Whether new dossiers may be filed, and what takes the procedure's place. */
export function ProcedureState({ procedure }: { procedure: ProcedureData }) {
  const language = useLanguage()
  const { studio } = useMessages()
  const { open, supersededBy } = procedure
  return (
    <section className="card">
      <h2>{studio.state}</h2>
      {supersededBy ? (
        <form method="post">
          <p>
            {studio.superseded} <a href={`/studio/procedures/${supersededBy.key}`}>{inLanguage(supersededBy.title, language)}</a>
          </p>
          <button className="button" name="_do" value="stand-again">
            {studio.standAgain}
          </button>
        </form>
      ) : (
        <>
          <form method="post">
            <p className="row">
              <button className="button" name="_do" value={open ? 'close' : 'open'}>
                {open ? studio.close : studio.reopen}
              </button>
              <span className="small muted">{open && studio.closeHint}</span>
            </p>
          </form>
          <SupersedeForm others={procedure.others} />
        </>
      )}
    </section>
  )
}

function SupersedeForm({ others }: Pick<ProcedureData, 'others'>) {
  const language = useLanguage()
  const { studio } = useMessages()
  if (others.length === 0) return null
  return (
    <details>
      <summary>{studio.supersede}</summary>
      <form method="post" className="form">
        <p className="small muted" id="supersede-hint">
          {studio.supersedeHint}
        </p>
        <p className="field">
          <label htmlFor="supersede-by">{studio.supersedeBy}</label>
          <select id="supersede-by" name="by" aria-describedby="supersede-hint">
            {others.map(({ key, title }) => (
              <option key={key} value={key}>
                {inLanguage(title, language)}
              </option>
            ))}
          </select>
        </p>
        <button className="button" name="_do" value="supersede">
          {studio.supersedeDo}
        </button>
      </form>
    </details>
  )
}
