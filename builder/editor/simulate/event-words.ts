import { amountText, type Names } from '#builder/editor/simulate/names.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import type { DossierEvent } from '#runtime/dossier/event.ts'

type EventOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>
type Say = { [Type in DossierEvent['type']]?: (event: EventOf<Type>, names: Names, words: EditorMessages['simulate']) => string | undefined }

/** What an event says to who watches. Letters, mails and the register are shown with what is in them instead. */
const sentences: Say = {
  'transition-taken': ({ to }, names, words) => words.movedTo(names.step(to)),
  held: ({ by }, names, words) => by && words.given(names.holder(by)),
  'clock-started': ({ clock, due }, names, words) => words.clockStarted(names.clock(clock), names.moment(due.dueAt)),
  'clock-suspended': ({ clock }, names, words) => words.clockSuspended(names.clock(clock)),
  'clock-resumed': ({ clock, due }, names, words) => words.clockResumed(names.clock(clock), names.moment(due.dueAt)),
  'clock-stopped': ({ clock }, names, words) => words.clockStopped(names.clock(clock)),
  'fee-charged': ({ title, amount }, names, words) => words.charged(names.text(title), amountText(amount)),
  'fee-paid': ({ key, amount }, _names, words) => words.paidFee(key, amountText(amount)),
  'number-issued': ({ number }, _names, words) => words.numbered(number),
  'supplement-requested': (_event, _names, words) => words.asked,
  'supplement-answered': (_event, _names, words) => words.answered,
  'officer-answers-given': (_event, _names, words) => words.officerAnswered,
}

export function eventWords<Type extends DossierEvent['type']>(event: EventOf<Type> & { type: Type }, names: Names, words: EditorMessages['simulate']): string | undefined {
  return sentences[event.type]?.(event, names, words)
}
