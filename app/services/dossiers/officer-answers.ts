import type { LoadedVersion } from '#app/services/procedures.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { parsePost } from '#runtime/forms/parse-post.ts'
import type { Step } from '#schemas/generated/procedure.ts'

/** Reads the officer's form of a step from a native post; nothing for a step without one. */
export function readOfficerAnswers({ forms }: LoadedVersion, step: Step, posted: FormData): Answers {
  const form = step.form && forms[step.form.key]
  return form ? parsePost(form, undefined, posted.entries()).answers : {}
}
