import { requireRole } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { refusalText } from '#app/components/refusal-text.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { loadMove, moveOrReverse } from '#app/routes/studio.procedures.$key_.move/move.server.ts'
import { ApplyForm, PolicyForm } from '#app/routes/studio.procedures.$key_.move/move-forms.tsx'
import { PlannedTable } from '#app/routes/studio.procedures.$key_.move/planned-table.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return loadMove(actor, params.key ?? '', new URL(request.url).searchParams)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return moveOrReverse(actor, params.key ?? '', await guardPost(request))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title.vi ?? ''} – Xưởng thủ tục` }]

export default function MoveDossiers() {
  const data = useLoaderData<typeof loader>()
  const batch = useActionData<typeof action>()
  const language = useLanguage()
  const messages = useMessages()
  const { move } = messages
  return (
    <>
      <p className="crumbs">
        <a href={`/studio/procedures/${data.key}`}>{inLanguage(data.title, language)}</a>
      </p>
      <h1>{move.title}</h1>
      <p>{move.lead(data.number)}</p>
      {batch && (
        <div className={`notice ${batch.failed.length > 0 ? 'warn' : 'ok'}`} role="status">
          <p>{move.done(batch.done, batch.failed.length)}</p>
          <ul>
            {batch.failed.map(({ id, code, refusal }) => (
              <li key={id}>
                {code}: {refusalText(messages, refusal)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <PolicyForm policies={data.policies} />
      {data.run && <PlannedTable run={data.run} policies={data.policies} />}
      <ApplyForm policies={data.policies} {...(data.run && { counts: data.run.counts })} />
    </>
  )
}
