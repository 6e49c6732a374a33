import { useState } from 'react'
import { MoveForm } from '#builder/editor/simulate/move-form.tsx'
import { needsNothing, needsOf } from '#builder/editor/simulate/move-needs.ts'
import { useNames } from '#builder/editor/simulate/names.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import type { Offer, Standing } from '#builder/simulate/look.ts'
import type { Scenario, ScenarioMove } from '#schemas/generated/scenario.ts'

export type ActionListProps = { standing: Standing; day: string; channel: Scenario['channel']; isBusy: boolean; take: (move: ScenarioMove) => void }

/** Everything somebody may do now, by who may: the holder, the applicant, whoever takes money. */
export function ActionList(props: ActionListProps) {
  const { standing, isBusy, take } = props
  const { draft, messages } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const [opened, setOpened] = useState<string>()
  const offersOf = (side: Offer['by']): Offer[] => standing.offers.filter(({ by }) => by === side)
  const isDue = standing.closedAt === undefined && standing.fees.some(({ paid }) => !paid)
  const sides = [
    { who: names.holder(standing.holder), offers: offersOf('holder') },
    { who: simulate.byApplicant, offers: offersOf('applicant') },
  ]
  const chosen = standing.offers.find(({ transition }) => transition === opened)
  const hasMore = (offer: Offer): boolean => !needsNothing(needsOf(draft, standing.step, offer))
  const press = (offer: Offer): void => {
    if (hasMore(offer)) setOpened(offer === chosen ? undefined : offer.transition)
    else take({ do: 'take', transition: offer.transition })
  }
  return (
    <section className="card" aria-labelledby="actions-title">
      <h2 id="actions-title">{simulate.actions}</h2>
      {standing.offers.length === 0 && !isDue && <p className="muted">{standing.closedAt === undefined ? simulate.noActions : simulate.ended}</p>}
      {sides.map(
        ({ who, offers }) =>
          offers.length > 0 && (
            <div key={who} className="simulator-side" role="group" aria-label={who}>
              <h3>{who}</h3>
              <ul className="row">
                {offers.map((offer) => (
                  <li key={offer.transition}>
                    <OfferButton {...{ offer, isBusy }} isOpen={hasMore(offer) ? offer === chosen : undefined} press={() => press(offer)} />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {chosen && <MoveForm key={chosen.transition} {...props} transition={chosen.transition} needs={needsOf(draft, standing.step, chosen)} cancel={() => setOpened(undefined)} />}
      {isDue && (
        <div className="simulator-side" role="group" aria-label={simulate.byCashier}>
          <h3>{simulate.byCashier}</h3>
          <button type="button" className="button small" disabled={isBusy} onClick={() => take({ do: 'pay' })}>
            {simulate.pay}
          </button>
        </div>
      )}
    </section>
  )
}

/** A move with what stands against it: it cannot be pressed then, and says why. */
function OfferButton({ offer, isBusy, isOpen, press }: { offer: Offer; isBusy: boolean; isOpen: boolean | undefined; press: () => void }) {
  const { messages, simulation } = useDraft()
  const { simulate } = messages
  const names = useNames()
  const { transition, refusal, why } = offer
  return (
    <>
      <button type="button" className="button small" disabled={isBusy || refusal !== undefined} aria-expanded={isOpen} onClick={press}>
        {names.transition(transition)}
      </button>
      {refusal && (
        <details className="small">
          <summary>{simulate.unmet}</summary>
          <p>{simulation.refusalText(refusal)}</p>
          <ul>
            {why.map(({ rule, holds }) => (
              <li key={rule}>{simulate.condition(rule, holds)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
