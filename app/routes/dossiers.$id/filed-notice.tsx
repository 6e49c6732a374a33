import { forget } from 'virtual:form-live'
import { useMessages } from '#app/messages/messages.ts'

type FiledNoticeProps = { code: string; isSupplement: boolean }

/** The receipt on screen: it worked, this is your code, this happens next. */
export function FiledNotice({ code, isSupplement }: FiledNoticeProps) {
  const { applicant } = useMessages()
  return (
    <section className="notice ok filed" role="status" aria-labelledby="filed">
      <h2 id="filed">{isSupplement ? applicant.suppliedTitle : applicant.filedTitle}</h2>
      <p>
        {applicant.filedCode}
        <strong className="code num">{code}</strong>
      </p>
      <h3>{applicant.filedNext}</h3>
      <ol>
        {applicant.filedSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <script type="module" src={forget} />
    </section>
  )
}
