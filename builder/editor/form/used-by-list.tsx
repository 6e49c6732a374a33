import { useMemo } from 'react'
import { textOf, toJson } from '#builder/draft/json.ts'
import { findValue, fromDraftPointer, pathOf, placeOf } from '#builder/draft/place.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'
import { pageOf } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { usedBy } from '#builder/walk/used-by.ts'

/** Who names a part, each with a link to the place. */
export function UsedByList({ at }: { at: string }) {
  const { draft, confirmed, messages, hrefOf, goTo } = useDraft()
  // Looked for in what is saved, not at every key: other places name a part by its key, which no typing changes.
  const uses = useMemo(() => usedBy(confirmed, at), [confirmed, at])
  return (
    <details className="used-by">
      <summary>{messages.form.usedBy(uses.length)}</summary>
      {uses.length === 0 && <p className="muted">{messages.form.unused}</p>}
      <ul>
        {uses.map(({ place }) => {
          const [page, to] = [pageOf(place), fromDraftPointer(toJson(draft), place)]
          return (
            <li key={place}>
              <a href={hrefOf(page, to)} onClick={(event) => (event.preventDefault(), goTo(page, to))}>
                <PlaceWords pointer={place} />
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** A place in words: the part it is in, and which of its members. */
function PlaceWords({ pointer }: { pointer: string }) {
  const { draft, language, messages } = useDraft()
  const root = toJson(draft)
  const path = pathOf(root, pointer)
  const part = path.map((_step, index) => path.slice(0, path.length - index)).find((start) => start.length > 0 && textOf(findValue(root, placeOf(root, start)), 'key') !== undefined)
  const name = part ? nameOfPart(findValue(root, placeOf(root, part)), language) : ''
  const member = path.findLast((step) => typeof step === 'string')
  return (
    <>
      {name || messages.shell.untitled} – {nameIn(messages.members, member ?? '')}
    </>
  )
}
