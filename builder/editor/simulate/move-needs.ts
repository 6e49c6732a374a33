import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Offer } from '#builder/simulate/look.ts'

/** What must be given with a move: a form to fill in, words, grounds, what the applicant is asked for. */
export type MoveNeeds = { form?: { key: string; of: 'officer' | 'applicant' }; wantsWords: boolean; wantsItems: boolean; grounds: string[]; wantsGrounds: boolean }

export function needsOf({ steps, transitions, form }: ProcedureDraft, at: string, offer: Offer): MoveNeeds {
  const transition = transitions.find(({ key }) => key === offer.transition)
  const officers = offer.by === 'holder' ? steps.find(({ key }) => key === at)?.form : undefined
  const isSupplement = transition?.command === 'answer-supplement'
  return {
    ...(officers && { form: { key: officers.key, of: 'officer' } }),
    ...(isSupplement && { form: { key: form.key, of: 'applicant' } }),
    wantsWords: transition?.comment === 'required' || transition?.command === 'request-supplement',
    wantsItems: transition?.command === 'request-supplement',
    grounds: offer.grounds,
    wantsGrounds: transition?.grounds?.required === true,
  }
}

export const needsNothing = ({ form, wantsWords, grounds }: MoveNeeds): boolean => !form && !wantsWords && grounds.length === 0
