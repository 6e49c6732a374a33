import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { toJson } from '#builder/draft/json.ts'
import { findControls, goToControl, namedControls, type NamedControl } from '#builder/editor/shell/find-control.ts'
import { partsToGoTo } from '#builder/editor/shell/parts-to-go-to.ts'
import { studioPages } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

/** Something to go to or to do, by its name. */
type Entry = { id: string; name: string; where: string; go: () => void }

/** Ctrl+K (⌘K on a Mac): everything on the page, every page and every part of the draft, by writing a little of its name. */
export function CommandPalette() {
  const [controls, setControls] = useState<readonly NamedControl[]>()
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      const open = [...document.querySelectorAll('dialog[open]')].at(-1)
      setControls(namedControls(open ?? document.getElementById('studio-page') ?? document))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return controls ? <PaletteDialog controls={controls} close={() => setControls(undefined)} /> : null
}

const most = 12

function PaletteDialog({ controls, close }: { controls: readonly NamedControl[]; close: () => void }) {
  const { messages } = useDraft()
  const words = messages.shell.palette
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  useEffect(() => dialog.current?.showModal(), [])
  const entries = useEntries(controls, query)
  const at = Math.min(chosen, entries.length - 1)
  const take = (entry: Entry | undefined): void => {
    if (!entry) return
    dialog.current?.close()
    entry.go()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take(entries[at])
    else if (event.key === 'ArrowDown') setChosen(Math.min(entries.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, at - 1))
    else return
    event.preventDefault()
  }
  return (
    <dialog ref={dialog} className="command-palette" aria-label={words.title} onClose={close}>
      <label htmlFor="palette-query">{words.title}</label>
      <input
        id="palette-query"
        type="search"
        role="combobox"
        autoComplete="off"
        aria-expanded="true"
        aria-controls="palette-entries"
        aria-activedescendant={entries[at] && `palette-${at}`}
        value={query}
        onChange={({ currentTarget }) => (setQuery(currentTarget.value), setChosen(0))}
        onKeyDown={onKeyDown}
      />
      <div id="palette-entries" role="listbox" aria-label={words.title}>
        {entries.map(({ id, name, where, go }, index) => (
          <button type="button" key={id} id={`palette-${index}`} role="option" tabIndex={-1} aria-selected={index === at} onClick={() => take({ id, name, where, go })}>
            {name} <small>{where}</small>
          </button>
        ))}
      </div>
      <p role="status" className={entries.length === 0 ? 'muted' : 'visually-hidden'}>
        {entries.length === 0 ? words.nothing : words.found(entries.length)}
      </p>
    </dialog>
  )
}

/** What is on this page first, then pages, then parts. */
function useEntries(controls: readonly NamedControl[], query: string): Entry[] {
  const { draft, language, messages, goTo } = useDraft()
  const parts = useMemo(() => partsToGoTo(toJson(draft), language), [draft, language])
  const words = foldVietnamese(query).split(' ').filter(Boolean)
  const fits = (name: string): boolean => words.every((word) => foldVietnamese(name).includes(word))
  const here = findControls(controls, query).map((control, index): Entry => ({ id: `here-${index}`, name: control.name, where: control.around, go: () => goToControl(control) }))
  const pages = studioPages.map((page): Entry => ({ id: page, name: messages.shell.pages[page], where: messages.shell.palette.page, go: () => goTo(page) }))
  const there = parts.filter(({ name }) => fits(name)).map(({ page, at, name }): Entry => ({ id: at, name, where: messages.shell.pages[page], go: () => goTo(page, at) }))
  const found = [...pages.filter(({ name }) => fits(name)), ...here, ...there]
  const exact = found.filter(({ name }) => foldVietnamese(name) === words.join(' '))
  return [...new Set([...exact, ...found])].slice(0, most)
}
