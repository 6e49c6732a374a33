import { requireRole } from '#app/auth/session.server.ts'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { ChoiceForm } from '#app/routes/studio.procedures.$key_.move/choice-form.tsx'
import { loadMove, moveOrReverse } from '#app/routes/studio.procedures.$key_.move/move.server.ts'
import { ApplyForm, ReverseForm } from '#app/routes/studio.procedures.$key_.move/move-forms.tsx'
import { PlannedTable } from '#app/routes/studio.procedures.$key_.move/planned-table.tsx'
import { ProgressNotice } from '#app/routes/studio.procedures.$key_.move/progress-notice.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return loadMove(actor, params.key ?? '', new URL(request.url).searchParams)
}

/** The version and policies of a move stand in its form; the page that answers shows them again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return moveOrReverse(actor, params.key ?? '', await guardPost(request))
}

/** With script, a long move goes on by itself. */
export const handle = { hydrate: true }

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, ({ move }) => move.title)

export default function MoveDossiers() {
  const data = useLoaderData<typeof loader>()
  const progress = useActionData<typeof action>()
  const { move } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href={`/studio/procedures/${data.key}`}>{inLanguage(data.title, useLanguage())}</a>
      </p>
      <h1>{move.title}</h1>
      {data.standings.running > 0 && <p className="prose">{move.lead(data.number)}</p>}
      {progress && <ProgressNotice progress={progress} />}
      <p className={data.standings.running === 0 ? 'empty' : undefined}>{data.standings.running === 0 ? move.nobody(data.number) : move.running(data.standings.running)}</p>
      <ChoiceForm key={data.chosen.to} data={data} />
      {data.run && <PlannedTable data={data} run={data.run} />}
      {data.run && <ApplyForm data={data} run={data.run} />}
      <ReverseForm data={data} />
    </>
  )
}
