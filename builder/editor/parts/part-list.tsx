import { isList, textOf, toJson } from '#builder/draft/json.ts'
import { findPath, findValue, placeOf } from '#builder/draft/place.ts'
import { PartActions } from '#builder/editor/parts/part-actions.tsx'
import { nameOfPart, newPart, partLists, type PartKind } from '#builder/editor/parts/part-kinds.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { firstText, useFocusAt } from '#builder/editor/use-focus-at.ts'

/** All parts of one kind: choose, add, reorder, copy, delete. */
export function PartList({ kind }: { kind: PartKind }) {
  const { draft, store, language, messages, newId, at, goTo, page, hrefOf, announce } = useDraft()
  const focusAt = useFocusAt()
  const root = toJson(draft)
  const list = partLists[kind]
  const found = findValue(root, list)
  const items = isList(found) ? found : []
  const what = messages.parts.kinds[kind]
  const add = (): void => {
    const item = newPart(draft, kind, { vi: messages.parts.newTitle(what) }, newId)
    const outcome = store.do([{ kind: 'add', into: list, item: item ?? {} }])
    if (!outcome.ok) return announce(messages.refusals[outcome.refusal.code])
    const id = textOf(item, 'id')
    const place = id === undefined ? `${list}/=${textOf(item, 'key')}` : `#${id}`
    announce(messages.parts.added(what))
    focusAt(place, firstText)
    goTo(page, place)
  }
  const placeAt = (index: number): string => placeOf(root, [...(findPath(root, list) ?? []), index])
  return (
    <section className="part-list" aria-label={what}>
      <h2>{what}</h2>
      {items.length === 0 && <p className="muted">{messages.parts.empty}</p>}
      <ol>
        {items.map((item, index) => (
          <li key={textOf(item, 'id') ?? textOf(item, 'key') ?? index}>
            <a href={hrefOf(page, placeAt(index))} aria-current={at === placeAt(index) ? 'true' : undefined} onClick={(event) => (event.preventDefault(), goTo(page, placeAt(index)))}>
              {nameOfPart(item, language)}
            </a>
            {at === placeAt(index) && <PartActions at={placeAt(index)} list={list} index={index} count={items.length} name={nameOfPart(item, language)} />}
          </li>
        ))}
      </ol>
      <button type="button" className="button small" onClick={add}>
        {messages.parts.add(what)}
      </button>
    </section>
  )
}
