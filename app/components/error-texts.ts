import type { Messages } from '#app/messages/vi.ts'

/** What a failed request says to a person: what happened, and what to do. */
export function toErrorTexts(status: number, errors: Messages['shell']['errors']): [title: string, text: string] {
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
