import { requireRole } from '#app/auth/session.server.ts'
import { FindingsTable } from '#app/components/studio/findings-table.tsx'
import { FormPreview } from '#app/components/studio/form-preview.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { importDefinition, type ImportOutcome } from '#app/routes/studio.import/import.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, 'author', 'administrator')
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRole(request, 'author', 'administrator')
  return importDefinition(actor, await guardPost(request))
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ studio }) => studio.importTitle)

export default function Import() {
  const outcome = useActionData<typeof action>()
  const { studio } = useMessages()
  return (
    <>
      <p className="crumbs">
        <a href="/studio">{studio.title}</a>
      </p>
      <h1>{studio.importTitle}</h1>
      <p className="prose">{studio.importLead}</p>
      {outcome && <ImportNotice outcome={outcome} />}
      <ImportForm outcome={outcome} />
      {outcome?.findings && (
        <>
          <h2>{studio.findings}</h2>
          <FindingsTable findings={outcome.findings} />
        </>
      )}
      {outcome?.preview && (
        <div className="prose">
          <h2>{studio.previewTitle}</h2>
          <FormPreview procedure={outcome.preview} areas={outcome.preview.areas} />
        </div>
      )}
    </>
  )
}

function ImportForm({ outcome }: { outcome: ImportOutcome | undefined }) {
  const { studio } = useMessages()
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <div className="field">
        <label htmlFor="definition">{studio.importText}</label>
        <textarea id="definition" name="definition" rows={12} spellCheck={false} className="code" defaultValue={outcome?.text} />
      </div>
      <div className="field">
        <label htmlFor="file">{studio.importFile}</label>
        <input id="file" name="file" type="file" accept=".json,application/json" />
      </div>
      <TextInput name="note" label={studio.importNote} hint={studio.importNoteHint} defaultValue={outcome?.note} maxLength={500} />
      <p className="row">
        <button className="button primary" name="_do" value="check">
          {studio.check}
        </button>
        <button className="button" name="_do" value="preview">
          {studio.previewHere}
        </button>
        <button className="button" name="_do" value="publish">
          {studio.publish}
        </button>
      </p>
    </form>
  )
}

function ImportNotice({ outcome }: { outcome: ImportOutcome }) {
  const { studio } = useMessages()
  switch (outcome.result) {
    case 'missing':
      return <ProblemNotice text={studio.importMissing} />
    case 'refused':
      return <ProblemNotice text={studio.notPermitted} />
    case 'not-publishable':
      return <ProblemNotice text={studio.notPublishable} />
    case 'checked':
      return (
        <p className="notice ok" role="status">
          {studio.publishable}
        </p>
      )
    case 'exists':
    case 'published':
      return (
        <p className="notice ok" role="status">
          {outcome.result === 'exists' ? studio.exists : studio.published(outcome.number ?? 1)}
        </p>
      )
  }
}
