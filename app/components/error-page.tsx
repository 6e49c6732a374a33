import { isRouteErrorResponse } from '#app/framework.ts'
import type { Messages } from '#app/messages/vi.ts'

type ErrorPageProps = { status: number; messages: Messages; incident?: string }

/** A human page for every way a request can fail: what happened, what is safe, what to do. */
export function ErrorPage({ status, messages, incident }: ErrorPageProps) {
  const { errors, home } = messages.shell
  const [title, text] = toTexts(status, errors)
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

function toTexts(status: number, errors: Messages['shell']['errors']): [string, string] {
  switch (status) {
    case 404:
    case 405:
      return [errors.notFoundTitle, errors.notFoundText]
    case 401:
    case 403:
      return [errors.forbiddenTitle, errors.forbiddenText]
    case 400:
    case 413:
    case 415:
      return [errors.refusedTitle, errors.refusedText]
    case 409:
    case 412:
      return [errors.staleTitle, errors.staleText]
    case 429:
      return [errors.tooManyTitle, errors.tooManyText]
    default:
      return [errors.crashedTitle, errors.crashedText]
  }
}

/** Responses thrown by guards may carry the incident number as their body. */
export function toIncident(error: unknown): string | undefined {
  return isRouteErrorResponse(error) && typeof error.data === 'string' && error.data !== '' ? error.data : undefined
}
