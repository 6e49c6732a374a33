import { useMessages } from '#app/messages/messages.ts'
import { changeClasses } from '#builder/publish/diff/change-class.ts'
import { policies as all, type Planned, type Policies } from '#builder/publish/migration-plan.ts'

/** What happens to the dossiers each class of change concerns. */
export function PolicyForm({ policies }: { policies: Policies }) {
  const { move } = useMessages()
  return (
    <form method="get">
      {changeClasses.map((one) => (
        <p className="member" key={one}>
          <label htmlFor={`policy-${one}`}>{move.classes[one]}</label>
          <select id={`policy-${one}`} name={one} defaultValue={policies[one]}>
            {all.map((policy) => (
              <option key={policy} value={policy}>
                {move.policies[policy]}
              </option>
            ))}
          </select>
        </p>
      ))}
      <button className="button primary" name="run" value="yes">
        {move.dryRun}
      </button>
    </form>
  )
}

/** Does what the dry run showed, or takes it back. */
export function ApplyForm({ policies, counts }: { policies: Policies; counts?: Record<Planned['outcome'], number> }) {
  const { move } = useMessages()
  const moving = counts ? counts.moves + counts.asked : 0
  return (
    <form method="post">
      {changeClasses.map((one) => (
        <input key={one} type="hidden" name={one} value={policies[one]} />
      ))}
      {counts && counts.asked > 0 && (
        <p className="member">
          <label htmlFor="move-comment">{move.comment}</label>
          <textarea id="move-comment" name="comment" rows={3} maxLength={1000} required />
        </p>
      )}
      {moving > 0 && (
        <button className="button primary" name="_do" value="apply">
          {move.apply(moving)}
        </button>
      )}
      <p className="row">
        <button className="button" name="_do" value="reverse" formNoValidate aria-describedby="reverse-hint">
          {move.reverse}
        </button>
        <span className="small muted" id="reverse-hint">
          {move.reverseHint}
        </span>
      </p>
    </form>
  )
}
