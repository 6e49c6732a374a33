import { When } from '#app/components/when.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { VersionListing } from '#app/services/procedures.ts'

/** The published versions of a procedure, latest first. */
export function VersionTable({ versions }: { versions: readonly VersionListing[] }) {
  const { studio } = useMessages()
  return (
    <div className="scroll-x" role="region" aria-label={studio.versions} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{studio.version}</th>
            <th scope="col">{studio.publishedAt}</th>
            <th scope="col">{studio.publishedBy}</th>
            <th scope="col">{studio.approvedBy}</th>
            <th scope="col">{studio.note}</th>
            <th scope="col">{studio.draft}</th>
            <th scope="col">{studio.address}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.hash}>
              <td className="num">
                <a href={`/studio/versions/${version.hash}`}>{version.number}</a> {version.current && <span className="badge ok">{studio.current}</span>}
                {version.startsAt !== undefined && <ComingVersion hash={version.hash} number={version.number} startsAt={version.startsAt} />}
              </td>
              <td>
                <When at={version.publishedAt} />
              </td>
              <td>{version.publishedBy}</td>
              <td>{version.approvedBy}</td>
              <td>
                {version.note}
                {version.legalBasis && <p className="small muted">{version.legalBasis}</p>}
              </td>
              <td>
                <form method="post" action="/studio/new" encType="multipart/form-data">
                  <input type="hidden" name="version" value={version.hash} />
                  <button className="button small" name="_do" value="restore" aria-label={`${studio.restore} ${version.number}`}>
                    {studio.restore}
                  </button>
                </form>
              </td>
              <td>
                <a href={`/studio/versions/${version.hash}/definition`} aria-label={`${version.hash.slice(0, 12)}… ${studio.download} ${version.number}`}>
                  <code>{version.hash.slice(0, 12)}…</code>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** From when a version is to be in force, and the button that takes it back. */
function ComingVersion({ hash, number, startsAt }: { hash: string; number: number; startsAt: string }) {
  const { studio } = useMessages()
  return (
    <form method="post">
      <span className="badge info">
        {studio.startsAt} <When at={startsAt} dateOnly />
      </span>{' '}
      <input type="hidden" name="version" value={hash} />
      <button className="button small" name="_do" value="cancel" aria-label={`${studio.cancelComing} ${number}`}>
        {studio.cancelComing}
      </button>
    </form>
  )
}
