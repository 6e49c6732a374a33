import { toErrorTexts } from '#app/components/error-texts.ts'
import { isRouteErrorResponse } from '#app/framework.ts'
import type { Messages } from '#app/messages/vi.ts'

type ErrorPageProps = { status: number; messages: Messages; incident?: string }

/** A human page for every way a request can fail: what happened, what is safe, what to do. */
export function ErrorPage({ status, messages, incident }: ErrorPageProps) {
  const { errors, home } = messages.shell
  const [title, text] = toErrorTexts(status, errors)
  return (
    <div className="prose">
      <h1>{title}</h1>
      <hr className="rule" />
      <p>{text}</p>
      {incident && (
        <p className="muted">
          {errors.incident}: <code>{incident}</code>
        </p>
      )}
      <p>
        <a className="button primary" href="/">
          {home}
        </a>
      </p>
    </div>
  )
}

/** What is not an answer of ours is a bug: 500. */
export const toStatus = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500)

/** Responses thrown by guards may carry the incident number as their body. */
export function toIncident(error: unknown): string | undefined {
  return isRouteErrorResponse(error) && typeof error.data === 'string' && error.data !== '' ? error.data : undefined
}
