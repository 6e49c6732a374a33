import type { Messages } from '#app/messages/vi.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import type { RefusalTexts } from '#app/messages/vi/refusals.ts'

/** The text of a refusal in the language of the messages. */
export function refusalText({ refusals }: Messages, refusal: Refusal): string {
  return toText(refusals, refusal)
}

function toText<Code extends Refusal['code']>(texts: RefusalTexts, refusal: Extract<Refusal, { code: Code }> & { code: Code }): string {
  return texts[refusal.code](refusal)
}
