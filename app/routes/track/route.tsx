import { useActionData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs } from '#app/framework.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { TrackedDossier } from '#app/routes/track/tracked-dossier.tsx'
import { trackDossier, type TrackData } from '#app/routes/track/track.server.ts'

export const action = async ({ request }: ActionFunctionArgs) => trackDossier(await guardPost(request, 'look-up'))

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ shell }) => shell.track)

export default function Track() {
  const data = useActionData<typeof action>()
  const { portal } = useMessages()
  return (
    <div className="prose">
      <h1>{portal.trackTitle}</h1>
      <hr className="rule" />
      <p>{portal.trackLead}</p>
      <TrackForm data={data ?? { code: '', phone: '', state: 'blank' }} />
      {data?.tracked && <TrackedDossier tracked={data.tracked} />}
    </div>
  )
}

function TrackForm({ data }: { data: TrackData }) {
  const { portal } = useMessages()
  const problem = { blank: undefined, found: undefined, incomplete: portal.trackMissing, unknown: portal.trackNone }[data.state]
  return (
    <form method="post" action="/track" className="card form">
      {problem && (
        <p className="notice danger" role="alert">
          {problem}
        </p>
      )}
      <div className="field">
        <label htmlFor="code">{portal.trackCode}</label>
        <input id="code" name="code" defaultValue={data.code} autoComplete="off" spellCheck={false} maxLength={60} />
      </div>
      <div className="field">
        <label htmlFor="phone">{portal.trackPhone}</label>
        <input id="phone" name="phone" type="tel" defaultValue={data.phone} autoComplete="tel" maxLength={30} />
      </div>
      <button className="button primary" type="submit">
        {portal.trackButton}
      </button>
    </form>
  )
}
