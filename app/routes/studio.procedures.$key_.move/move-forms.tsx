import { useMessages } from '#app/messages/messages.ts'
import { addressOf, ChosenInputs } from '#app/routes/studio.procedures.$key_.move/chosen-inputs.tsx'
import type { MoveData } from '#app/routes/studio.procedures.$key_.move/move.server.ts'

/** Does what the dry run showed. */
export function ApplyForm({ data: { chosen }, run: { counts } }: { data: MoveData; run: NonNullable<MoveData['run']> }) {
  const { move } = useMessages()
  const moving = counts.moves + counts.asked
  if (moving === 0) return <p>{move.nothing}</p>
  return (
    <form method="post" action={addressOf(chosen)} className="form card">
      <ChosenInputs chosen={chosen} />
      <input type="hidden" name="of" value={counts.moves + counts.asked + counts.stays + counts.cannot} />
      {counts.asked > 0 && (
        <p className="field">
          <label htmlFor="move-comment">{move.comment}</label>
          <textarea id="move-comment" name="comment" rows={3} maxLength={1000} required />
        </p>
      )}
      <p>
        <button className="button primary" name="_do" value="apply">
          {move.apply(moving)}
        </button>
      </p>
    </form>
  )
}

/** Takes earlier moves to the version back, and says which cannot be. */
export function ReverseForm({ data: { chosen, standings } }: { data: MoveData }) {
  const { move } = useMessages()
  const { reversible, goneOnCount, goneOn } = standings.moved
  if (reversible + goneOnCount === 0) return null
  return (
    <section className="card" aria-labelledby="reverse">
      <h2 id="reverse">{move.reverseTitle}</h2>
      <p>{move.reversible(reversible)}</p>
      {goneOnCount > 0 && (
        <p>
          {move.goneOn(goneOnCount)} <span className="num">{goneOn.map(({ code }) => code).join(', ')}</span>
          {goneOnCount > goneOn.length && '…'}
        </p>
      )}
      {reversible > 0 && (
        <form method="post" action={addressOf(chosen)}>
          <ChosenInputs chosen={chosen} />
          <input type="hidden" name="of" value={standings.running + reversible + goneOnCount} />
          <button className="button" name="_do" value="reverse">
            {move.reverse(reversible)}
          </button>
        </form>
      )}
    </section>
  )
}
