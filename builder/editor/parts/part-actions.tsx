import { useState } from 'react'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** What can be done with the part that is chosen. Deleting what others name has to be meant. */
export function PartActions({ at, list, index, count, name }: { at: string; list: string; index: number; count: number; name: string }) {
  const { store, messages, newId, page, goTo, announce } = useDraft()
  const [stillUsed, setStillUsed] = useState<number>()
  const { parts } = messages
  const move = (to: number): void => {
    store.do([{ kind: 'move', at, into: list, index: to }])
    announce(parts.moved(name))
  }
  const duplicate = (): void => {
    const id = newId()
    if (store.do([{ kind: 'duplicate', at, id }]).ok) goTo(page, at.startsWith('#') ? `#${id}` : undefined)
    announce(parts.copied(name))
  }
  const remove = (evenIfUsed: boolean): void => {
    const outcome = store.do([{ kind: 'remove', at, ...(evenIfUsed && { evenIfUsed: true }) }])
    if (!outcome.ok && outcome.refusal.code === 'still-used') return setStillUsed(outcome.refusal.places.length)
    goTo(page)
    announce(parts.removed(name))
  }
  return (
    <>
      <p className="row">
        <ActionButton label={parts.up} name={name} disabled={index === 0} act={() => move(index - 1)} />
        <ActionButton label={parts.down} name={name} disabled={index === count - 1} act={() => move(index + 1)} />
        <ActionButton label={parts.duplicate} name={name} act={duplicate} />
        <ActionButton label={parts.remove} name={name} act={() => remove(false)} />
      </p>
      {stillUsed !== undefined && (
        <div className="notice warn" role="alert">
          <p>{parts.stillUsed(stillUsed)}</p>
          <p className="row">
            <ActionButton label={parts.removeAnyway} name={name} act={() => remove(true)} />
            <ActionButton label={parts.cancel} name={name} act={() => setStillUsed(undefined)} />
          </p>
        </div>
      )}
    </>
  )
}

function ActionButton({ label, name, disabled, act }: { label: string; name: string; disabled?: boolean; act: () => void }) {
  return (
    <button type="button" className="button small" disabled={disabled} onClick={act} aria-label={`${label}: ${name}`}>
      {label}
    </button>
  )
}
