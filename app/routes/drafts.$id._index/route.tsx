import { requireApplicant } from '#app/auth/session.server.ts'
import { When } from '#app/components/when.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { textOf } from '#app/form-text.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { actOnDraft } from '#app/routes/drafts.$id._index/act-on-draft.server.ts'
import { loadDraftHome, type DraftHomeData } from '#app/routes/drafts.$id._index/draft-home.server.ts'
import { ReturnCard } from '#app/routes/drafts.$id._index/return-card.tsx'
import { TaskList } from '#app/routes/drafts.$id._index/task-list.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadDraftHome(await requireApplicant(request), requireDraftId(params.id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  const form = await guardPost(request)
  return json(await actOnDraft(actor, requireDraftId(params.id), textOf(form, '_do')))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, (_, language) => (data ? inLanguage(data.title, language) : ''))

/** The home of a draft: how far it is, where to go on, how to come back. */
export default function DraftHome() {
  const home = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { applicant, draft } = useMessages()
  const { id, title, savedAt, sections, code, isSupplement } = home
  const applicable = sections.filter(({ applies }) => applies)
  const filled = applicable.filter(({ state }) => state === 'complete' || state === 'optional').length
  return (
    <>
      <p className="crumbs">
        <a href="/my">{applicant.myTitle}</a>
      </p>
      <h1>{inLanguage(title, useLanguage())}</h1>
      <hr className="rule" />
      {done && (
        <p className={`notice ${done.told === 'mailSent' ? 'ok' : 'warn'}`} role="status">
          {draft[done.told]}
        </p>
      )}
      <div className="split">
        <div>
          <p>
            {isSupplement && `${draft.supplementOf}. `}
            {filled === applicable.length ? draft.homeReady : draft.homeLead(filled, applicable.length)}{' '}
            <span className="muted">
              {applicant.draftSaved}: <When at={savedAt} />.
            </span>
          </p>
          <progress className="filled" max={applicable.length} value={filled} aria-label={draft.homeLead(filled, applicable.length)} />
          <GoOn home={home} />
          <TaskList draft={id} sections={sections} />
          <p className="row no-print">
            <a className="button quiet" href={`/drafts/${id}/discard`}>
              {draft.discard}
            </a>
          </p>
        </div>
        <div>
          <ReturnCard code={code} />
        </div>
      </div>
    </>
  )
}

function GoOn({ home: { id, next, sections } }: { home: Pick<DraftHomeData, 'id' | 'next' | 'sections'> }) {
  const language = useLanguage()
  const { draft } = useMessages()
  const isNew = sections.every(({ state }) => state !== 'complete')
  const say = isNew ? draft.begin : draft.goOn
  return (
    <p className="row">
      {next && (
        <a className="button primary" href={`/drafts/${id}/${next.key}`}>
          {say(inLanguage(next.title, language))}
        </a>
      )}
      <a className={next ? 'button' : 'button primary'} href={`/drafts/${id}/review`}>
        {next ? draft.reviewOnly : draft.reviewAndFile}
      </a>
    </p>
  )
}
