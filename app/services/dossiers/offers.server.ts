import type { Core } from '#app/core.server.ts'
import type { OfferedAction } from '#app/services/dossiers.ts'
import type { Readable } from '#app/services/dossiers/dossier-view.server.ts'
import type { Context } from '#runtime/commands/context.ts'
import { offeredActions, type OfferedAction as Offer } from '#runtime/dossier/offered-actions.ts'

/** What the actor may do now, with the names and forms a page needs to offer it. */
export async function offersOf(core: Core, found: Readable, context: Context): Promise<OfferedAction[]> {
  const offers = offeredActions(found.dossier, context)
  const drawn = await Promise.all(offers.map((offer) => draw(core, found, offer)))
  return drawn.flat()
}

async function draw(core: Core, { dossier, loaded }: Readable, offer: Offer): Promise<OfferedAction[]> {
  switch (offer.kind) {
    case 'claim':
    case 'release':
      return [{ kind: offer.kind }]
    case 'assign': {
      const { holder } = dossier
      const people = holder && 'role' in holder ? await core.people.holders(holder) : []
      return [{ kind: 'assign', people: people.map(({ id, name }) => ({ accountId: id, name })) }]
    }
    case 'record-payment':
      return [{ kind: 'record-payment', fee: offer.fee.key, title: offer.fee.title, amount: offer.fee.amount }]
    case 'extend': {
      const { key, dueAt = '' } = offer.clock
      return [{ kind: 'extend', clock: key, title: loaded.procedure.clocks.get(key)?.title ?? { vi: key }, dueAt }]
    }
    case 'transition':
      return drawMove(offer, { dossier, loaded })
  }
}

function drawMove({ transition, refusal, why, grounds }: Extract<Offer, { kind: 'transition' }>, { dossier, loaded }: Readable): OfferedAction[] {
  const { command } = transition
  if (command === 'file' || command === 'timeout' || command === 'automatic') return []
  const step = loaded.procedure.steps.get(dossier.step)
  const form = transition.by === 'holder' && step?.form ? loaded.forms[step.form.key] : undefined
  const unavailable = refusal && (transition.unavailable ?? tooOften)
  return [{ kind: 'transition', command, transition, available: refusal === undefined, unavailable, why, grounds: grounds.map(({ key, title }) => ({ key, title })), form }]
}

const tooOften = { vi: 'Điều kiện của bước này chưa thỏa mãn.', en: 'The condition of this move is not met.' }
