import { MailSent } from '#app/components/mail-sent.tsx'
import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { TextInput } from '#app/components/text-input.tsx'
import { guardPost } from '#app/doors/guard-post.server.ts'
import { useActionData, type MetaFunction } from '#app/framework.ts'
import type { ActionFunctionArgs } from '#app/framework.server.ts'
import { useMessages } from '#app/messages/messages.ts'
import { pageTitle } from '#app/page-title.ts'
import { signUp } from '#app/routes/sign-up/sign-up.server.ts'

export const action = async ({ request }: ActionFunctionArgs) => signUp(await guardPost(request, 'sign-in'))

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ shell }) => shell.signUp)

export default function SignUp() {
  const outcome = useActionData<typeof action>()
  const { account, shell } = useMessages()
  if (outcome?.result === 'sent') return <MailSent email={outcome.email} printed={outcome.printed} />
  const problem = outcome?.code
  return (
    <div className="prose narrow">
      <h1>{account.signUpTitle}</h1>
      <hr className="rule" />
      <p>{account.signUpLead}</p>
      <form method="post" className="form">
        <ProblemNotice text={problem && account.problems[problem]} />
        <TextInput name="name" label={account.name} autoComplete="name" defaultValue={outcome?.name} maxLength={100} problem={problem === 'name-required' ? account.problems[problem] : undefined} />
        <TextInput name="email" label={account.email} type="email" autoComplete="username" defaultValue={outcome?.email} maxLength={254} problem={problem === 'invalid-email' ? account.problems[problem] : undefined} />
        <TextInput name="password" label={account.password} type="password" autoComplete="new-password" hint={account.passwordHint} maxLength={200} problem={problem === 'weak-password' ? account.problems[problem] : undefined} />
        <button className="button primary" type="submit">
          {account.signUpButton}
        </button>
      </form>
      <p>
        {account.haveAccount} <a href="/sign-in">{shell.signIn}</a>
      </p>
    </div>
  )
}
