import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { refusalText } from '#app/components/refusal-text.ts'
import { When } from '#app/components/when.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, useLoaderData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/framework.server.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { loadStart, startDraft, type StartData } from '#app/routes/procedures.$key_.start/start.server.ts'

export const loader = ({ request, params }: LoaderFunctionArgs) => loadStart(request, params.key ?? '')

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await guardPost(request)
  return startDraft(request, params.key ?? '', form.get('_do') === 'new')
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, ({ applicant }, language) => (data ? inLanguage(data.title, language) : applicant.start))

export default function Start() {
  const { title, key, drafts } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const messages = useMessages()
  const { applicant } = messages
  return (
    <div className="prose">
      <p className="crumbs">
        <a href={`/procedures/${key}`}>{inLanguage(title, useLanguage())}</a>
      </p>
      <h1>{drafts.length > 0 ? applicant.startTitle : applicant.startNewTitle}</h1>
      <hr className="rule" />
      <ProblemNotice text={refused && refusalText(messages, refused.refusal)} />
      <p>{drafts.length > 0 ? applicant.startText : applicant.startNewText}</p>
      <EarlierDrafts drafts={drafts} />
      <form method="post">
        <button className={drafts.length > 0 ? 'button' : 'button primary'} name="_do" value="new" type="submit">
          {drafts.length > 0 ? applicant.startNew : applicant.start}
        </button>
      </form>
    </div>
  )
}

function EarlierDrafts({ drafts }: Pick<StartData, 'drafts'>) {
  const { applicant } = useMessages()
  return (
    <ul className="cards">
      {drafts.map(({ id, savedAt, filled, sections }, index) => (
        <li className="card" key={id}>
          <p>{applicant.draftOf(filled, sections)}</p>
          <p className="small muted">
            {applicant.draftSaved}: <When at={savedAt} />
          </p>
          <a className={index === 0 ? 'button primary' : 'button'} href={`/drafts/${id}`}>
            {applicant.continueDraft}
          </a>
        </li>
      ))}
    </ul>
  )
}
