import { requireApplicant } from '#app/auth/session.server.ts'
import { When } from '#app/components/when.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { requireDraftId } from '#app/ids.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { actOnDraft, type HomeOutcome } from '#app/routes/drafts.$id._index/act-on-draft.server.ts'
import { loadDraftHome, type DraftHomeData } from '#app/routes/drafts.$id._index/draft-home.server.ts'
import { PeopleCard } from '#app/routes/drafts.$id._index/people-card.tsx'
import { ReturnCard } from '#app/routes/drafts.$id._index/return-card.tsx'
import { TaskList } from '#app/routes/drafts.$id._index/task-list.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadDraftHome(await requireApplicant(request), requireDraftId(params.id))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireApplicant(request)
  const form = await guardPost(request)
  return actOnDraft(actor, requireDraftId(params.id), form)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, (_, language) => (data ? inLanguage(data.title, language) : ''))

/** The home of a draft: how far it is, where to go on, how to come back. */
export default function DraftHome() {
  const home = useLoaderData<typeof loader>()
  const done = useActionData<HomeOutcome>()
  const { applicant, draft } = useMessages()
  const { id, title, savedAt, sections, code, isSupplement } = home
  const applicable = sections.filter(({ applies }) => applies)
  const filled = applicable.filter(({ state }) => state === 'complete' || state === 'optional' || state === 'known').length
  return (
    <>
      <p className="crumbs">
        <a href="/my">{applicant.myTitle}</a>
      </p>
      <h1>{inLanguage(title, useLanguage())}</h1>
      <hr className="rule" />
      {done?.told && (
        <p className={`notice ${done.told === 'mailTooMany' ? 'warn' : 'ok'}`} role="status">
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
          {home.may.edit && (
            <p className="no-print">
              <a href={`/drafts/${id}/copy`}>{draft.copyLink}</a>
            </p>
          )}
          {home.may.file && (
            <p className="row no-print">
              <a className="button quiet" href={`/drafts/${id}/discard`}>
                {draft.discard}
              </a>
            </p>
          )}
        </div>
        <div className="stack">
          <ReturnCard code={code} />
          <PeopleCard home={home} outcome={done} />
        </div>
      </div>
    </>
  )
}

function GoOn({ home: { id, next, sections, may } }: { home: Pick<DraftHomeData, 'id' | 'next' | 'sections' | 'may'> }) {
  const language = useLanguage()
  const { draft } = useMessages()
  const isNew = sections.every(({ state }) => state === 'untouched' || state === 'optional' || state === 'known')
  const say = isNew ? draft.begin : draft.goOn
  return (
    <p className="row">
      {next && may.edit && (
        <a className="button primary" href={`/drafts/${id}/${next.key}`}>
          {say(inLanguage(next.title, language))}
        </a>
      )}
      <a className={next && may.edit ? 'button' : 'button primary'} href={`/drafts/${id}/review`}>
        {next || !may.file ? draft.reviewOnly : draft.reviewAndFile}
      </a>
    </p>
  )
}
