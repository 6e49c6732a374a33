import { useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { BeforeStart } from '#app/routes/procedures.$key/before-start.tsx'
import { GuideBody } from '#app/routes/procedures.$key/guide-body.tsx'
import { GuideFacts } from '#app/routes/procedures.$key/guide-facts.tsx'
import { loadGuide, type GuideData } from '#app/routes/procedures.$key/guide.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { todayIn } from '#app/today.ts'

export const loader = ({ params }: LoaderFunctionArgs) => loadGuide(params.key ?? '', todayIn())

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, ({ portal }, language) => (data ? inLanguage(data.procedure.title, language) : portal.title))

export default function Guide() {
  const data = useLoaderData<typeof loader>()
  const { portal } = useMessages()
  const { procedure, open } = data
  return (
    <>
      <p className="crumbs">
        <a href="/">{portal.title}</a>
      </p>
      <h1>{inLanguage(procedure.title, useLanguage())}</h1>
      <hr className="rule" />
      <div className="split">
        <div>
          <GuideBody guide={data} />
        </div>
        <aside className="stack">
          <GuideStart procedure={procedure} open={open} />
          {open && procedure.channels.includes('online') && <BeforeStart guide={data} />}
        </aside>
      </div>
      <GuideFacts guide={data} />
    </>
  )
}

function GuideStart({ procedure: { key, channels }, open }: { procedure: Pick<GuideData['procedure'], 'key' | 'channels'>; open: boolean }) {
  const { portal, status } = useMessages()
  if (!open) return <p className="notice warn">{portal.closed}</p>
  if (!channels.includes('online')) return <p className="notice">{portal.notOnline(channels.map((channel) => status.channel[channel]).join('; '))}</p>
  return (
    <form className="card no-print" method="post" action={`/procedures/${key}/start`}>
      <p>
        <button className="button primary" type="submit">
          {portal.start}
        </button>
      </p>
      <p className="small muted">{portal.signInFirst}</p>
    </form>
  )
}
