import { memo, useRef, useState } from 'react'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import { paletteGroups, paletteKinds } from '#builder/editor/form/palette-kinds.ts'
import { useDraggable } from '#builder/editor/form/use-drag.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { blankFields, isFieldKind, type FieldKindName } from '#builder/fields/blank-fields.ts'

/** The id by which the keyboard gets to the palette. */
export const paletteSearchId = 'palette-search'

/** Every kind of field, by what it is for. Click or Enter adds behind the chosen line; dragging puts it where it is dropped. */
export const Palette = memo(function Palette({ onAdd }: { onAdd: (kind: FieldKindName) => void }) {
  const { form, values } = useStudio().messages
  const [query, setQuery] = useState('')
  const wanted = foldVietnamese(query)
  const wordsOf = (kind: FieldKindName): string => foldVietnamese(`${nameIn(values, kind)} ${form.purposes[kind]} ${kind}`)
  const found = Object.keys(blankFields).filter(isFieldKind).filter((kind) => wanted.split(' ').every((word) => wordsOf(kind).includes(word)))
  const first = found.find((kind) => wordsOf(kind).startsWith(wanted)) ?? found[0]
  const addFirst = (): void => {
    if (wanted === '' || !first) return
    setQuery('')
    onAdd(first)
  }
  return (
    <section className="palette" aria-label={form.palette}>
      <h2>{form.palette}</h2>
      <label htmlFor={paletteSearchId}>{form.paletteSearch}</label>
      <input id={paletteSearchId} type="search" value={query} autoComplete="off" aria-describedby="palette-hint" onChange={({ currentTarget }) => setQuery(currentTarget.value)} onKeyDown={({ key }) => key === 'Enter' && addFirst()} />
      <p className="hint" id="palette-hint">
        {form.paletteHint}
      </p>
      <div className="palette-kinds">
        {found.length === 0 && <p className="muted">{form.noKind}</p>}
        {paletteGroups.map((group) => {
          const own = found.filter((kind) => paletteKinds[kind].group === group)
          if (own.length === 0) return null
          return (
            <div key={group}>
              <h3>{form.groups[group]}</h3>
              <ul>
                {own.map((kind) => (
                  <li key={kind}>
                    <KindButton kind={kind} onAdd={onAdd} />
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
})

function KindButton({ kind, onAdd }: { kind: FieldKindName; onAdd: (kind: FieldKindName) => void }) {
  const { form, values } = useStudio().messages
  const button = useRef<HTMLButtonElement>(null)
  useDraggable(button, kind, 'kind')
  return (
    <button type="button" ref={button} className="kind" data-kind={kind} onClick={() => onAdd(kind)}>
      <KindSign kind={kind} />
      <span>
        <strong>{nameIn(values, kind)}</strong>
        <small>{form.purposes[kind]}</small>
      </span>
    </button>
  )
}

/** The small sign a kind of field is known by. */
export function KindSign({ kind }: { kind: FieldKindName }) {
  return (
    <span className="kind-sign" aria-hidden="true">
      {paletteKinds[kind].sign}
    </span>
  )
}
