import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { useLocation } from '#app/framework.ts'
import { useMessages } from '#app/messages/messages.ts'
import { isSignInCause, type SignInCause, type UnsavedPost } from '#app/routes/drafts.$id.$section/unsaved-post.ts'

/** What was typed could not be saved. This page carries it, says why, and sends it again. */
export function UnsavedPage({ unsaved: { cause, email, posted, files } }: { unsaved: UnsavedPost }) {
  const { applicant } = useMessages()
  const { pathname } = useLocation()
  const isSignedOut = isSignInCause(cause)
  const texts = applicant.unsaved[isSignInCause(cause) ? 'signed-out' : cause]
  const filled = posted.filter(([name, value]) => name.startsWith('root[') && value !== '').length
  return (
    <div className="prose narrow">
      <h1>{texts.title}</h1>
      <hr className="rule" />
      <p role="alert">{texts.text}</p>
      <p>{applicant.unsavedKept(filled)}</p>
      {files.length > 0 && <p className="notice warn">{applicant.unsavedFiles(files.join(', '))}</p>}
      <form method="post" action={`${pathname}#errors`} encType="multipart/form-data" className="form">
        {posted.map(([name, value], index) => (
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        {isSignInCause(cause) && <SignIn cause={cause} email={email} />}
        <p className="row">
          <button className="button primary" type="submit">
            {isSignedOut ? applicant.signInAndSave : applicant.saveAgain}
          </button>
        </p>
      </form>
    </div>
  )
}

function SignIn({ cause, email }: { cause: SignInCause; email: string }) {
  const { account } = useMessages()
  return (
    <>
      <ProblemNotice text={cause === 'signed-out' ? undefined : account.problems[cause]} />
      <TextInput name="email" label={account.email} type="email" autoComplete="username" defaultValue={email} maxLength={254} />
      <TextInput name="password" label={account.password} type="password" autoComplete="current-password" maxLength={200} />
    </>
  )
}
