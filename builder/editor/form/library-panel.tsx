import { useState } from 'react'
import { fieldKeysOf, keysIn } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { destinationOfNew } from '#builder/editor/form/moves.ts'
import { BlockUses } from '#builder/editor/form/block-uses.tsx'
import type { OutlineRow } from '#builder/editor/form/outline.ts'
import { choose } from '#builder/editor/form/selection.ts'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { useShared } from '#builder/editor/use-shared.ts'
import { blocksOf, saveBlock, type LibraryBlock } from '#builder/library/library.ts'
import { takeBlock } from '#builder/library/shared-blocks.ts'
import type { SharedProcedure } from '#builder/library/shared-procedure.ts'

/** The field library: blocks to insert, where they are used, and saving the chosen fields as one. */
export function LibraryPanel({ state }: { state: FormState }) {
  const { draft, messages } = useDraft()
  const { form } = messages
  const others = useShared()
  return (
    <details className="library">
      <summary>{form.library}</summary>
      <p className="hint">{form.libraryLead}</p>
      <ul>
        {blocksOf(draft, others).map((block) => (
          <li key={block.key}>
            <Block block={block} state={state} />
          </li>
        ))}
      </ul>
      <SaveBlock state={state} others={others} />
    </details>
  )
}

function Block({ block: { block, uses, elsewhere }, state }: { block: LibraryBlock; state: FormState }) {
  const { draft, store, language, messages, newId, announce } = useDraft()
  const { form } = messages
  const name = nameOfPart(toJson(block), language)
  const insert = (): void => {
    const destination = destinationOfNew(state.rows, outsideOf(uses, state))
    if (!destination) return
    const id = newId()
    const place = destination.after === undefined ? { index: 0 } : { after: `=${destination.after}` }
    const source = elsewhere.find(({ group }) => group === block)
    const taken = source ? takeBlock(draft, source, newId) : { block, lists: [] }
    const outcome = store.do([...taken.lists, { kind: 'insert-block', into: destination.into, block: toJson(taken.block) ?? {}, id, ...place }])
    if (!outcome.ok) return announce(messages.refusals[outcome.refusal.code])
    state.select(choose(id))
    announce(form.blockInserted(name))
  }
  return (
    <>
      <button type="button" className="button small" onClick={insert} aria-label={form.insertBlock(name)}>
        <span aria-hidden="true">+</span> {name}
      </button>{' '}
      {uses.length > 0 && (
        <button type="button" className="button small quiet" onClick={() => state.select({ ids: uses.map(({ id }) => id), anchor: uses[0]?.id, focus: uses[0]?.id })}>
          {form.usedHere(uses.length)}
        </button>
      )}
      {elsewhere.length > 0 && (
        <details className="block-uses">
          <summary>{form.usedElsewhere(elsewhere.length)}</summary>
          <BlockUses elsewhere={elsewhere} />
        </details>
      )}
    </>
  )
}

/** The chosen line, or the group around it that is of the block itself: a block does not go into itself. */
function outsideOf(uses: LibraryBlock['uses'], { rows, focused }: FormState): OutlineRow | undefined {
  const own = new Set(uses.map(({ id }) => id))
  let outside = focused
  for (let at = focused; at; at = rows.find(({ id }) => id === at?.parent)) if (own.has(at.id)) outside = at
  return outside
}

function SaveBlock({ state, others }: { state: FormState; others?: readonly SharedProcedure[] }) {
  const { draft, store, messages, newId, announce } = useDraft()
  const { form } = messages
  const [name, setName] = useState('')
  const lines = state.chosen.flatMap((row) => ('label' in row.part ? [{ ...row, part: row.part, after: destinationBefore(state, row.id) }] : []))
  const isOff = name.trim() === '' || lines.length === 0 || lines.length < state.chosen.length
  const save = (): void => {
    if (isOff) return
    const [first] = lines
    const taken = [...fieldKeysOf(toJson(state.placed.form)), ...keysIn(findValue(toJson(draft), first?.list ?? ''))]
    const outcome = store.do(saveBlock(draft, { lines, name: name.trim(), taken, id: newId(), shared: others }))
    announce(outcome.ok ? form.blockSaved(name) : messages.refusals[outcome.refusal.code])
    if (outcome.ok) setName('')
  }
  return (
    <div className="save-block">
      <label htmlFor="block-name">{form.blockName}</label>
      <input id="block-name" type="text" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} onKeyDown={({ key }) => key === 'Enter' && save()} />
      <button type="button" className="button small" aria-disabled={isOff || undefined} onClick={save}>
        {form.saveBlock}
      </button>
    </div>
  )
}

/** The neighbour before a line. */
function destinationBefore({ rows }: FormState, id: string): string | undefined {
  const row = rows.find((one) => one.id === id)
  return rows.find(({ list, index }) => list === row?.list && index === (row?.index ?? 0) - 1)?.id
}
