import { requireRole } from '#app/auth/session.server.ts'
import { TextInput } from '#app/components/text-input.tsx'
import { FindingsTable } from '#app/components/studio/findings-table.tsx'
import { CollisionPlan } from '#app/routes/studio.new/collision-plan.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadTemplates, startFromPost } from '#app/routes/studio.new/start.server.ts'
import { TemplateGallery } from '#app/routes/studio.new/template-gallery.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  return loadTemplates()
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return startFromPost(actor, await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ studio }) => studio.newTitle)

export default function NewProcedure() {
  const templates = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { studio } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/studio">{studio.title}</a>
      </p>
      <h1>{studio.newTitle}</h1>
      {outcome?.problem && <ProblemNotice text={studio.startProblems[outcome.problem]} />}
      {outcome?.problem === 'exists' && outcome.collision && <CollisionPlan collision={outcome.collision} />}
      <form method="post" encType="multipart/form-data" className="form card">
        <h2>{studio.fromNothing}</h2>
        <p className="prose">{studio.fromNothingLead}</p>
        <TextInput name="title" label={studio.procedureTitle} defaultValue={outcome?.title} maxLength={300} />
        <TextInput name="english" label={studio.procedureTitleEnglish} maxLength={300} />
        <TemplateGallery templates={templates} />
        <button className="button primary" name="_do" value="start">
          {studio.start}
        </button>
      </form>
      <form method="post" encType="multipart/form-data" className="form card">
        <h2>{studio.fromFile}</h2>
        <div className="field">
          <label htmlFor="file">{studio.importFileOnly}</label>
          <input id="file" name="file" type="file" accept=".json,application/json" />
        </div>
        <fieldset className="choice-list">
          <legend>{studio.collision}</legend>
          <label>
            <input type="radio" name="as" value="" defaultChecked /> {studio.collisionAsk}
          </label>
          <label>
            <input type="radio" name="as" value="version" /> {studio.collisionVersion}
          </label>
          <label>
            <input type="radio" name="as" value="copy" /> {studio.collisionCopy}
          </label>
        </fieldset>
        <button className="button" name="_do" value="file">
          {studio.openFile}
        </button>
      </form>
      {outcome && 'findings' in outcome && outcome.findings && <FindingsTable findings={outcome.findings} />}
    </>
  )
}
