import { controlNames, type Pressed } from '#app/components/desk/posted-action.ts'
import type { PostContext } from '#app/components/desk/to-command.ts'
import { textOf } from '#app/form-text.ts'
import { requireCommandId } from '#app/ids.ts'
import { getServices } from '#app/services.server.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import type { Answers } from '#runtime/forms/answers.ts'

type Post = { form: FormData; pressed: Pressed; answers: Answers | undefined }

/** What a posted command is read with; 400 for a post without the command id its page gave it. */
export async function toPostContext({ dossier, loaded, actions }: DossierView, { form, pressed, answers }: Post): Promise<PostContext> {
  const { calendars } = await getServices()
  const calendar = await calendars.find(loaded.definition.calendar.key)
  const closing = calendar?.hours.at(-1)?.to ?? '17:00'
  const assign = actions.find((action) => action.kind === 'assign')
  return {
    dossierId: dossier.id,
    commandId: requireCommandId(form, controlNames.command(pressed.act)),
    expected: toExpected(textOf(form, 'expected')) ?? dossier.sequence,
    transitions: loaded.procedure.transitions,
    people: assign?.people ?? [],
    officerAnswers: answers,
    closingOf: (date: string) => toInstant(date, closing, calendar?.utcOffsetMinutes ?? 420),
  }
}

const toExpected = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

function toInstant(date: string, time: string, offsetMinutes: number): string {
  return new Date(Date.parse(`${date}T${time}:00Z`) - offsetMinutes * 60_000).toISOString()
}
