import type { FormActions } from '#builder/editor/form/form-actions.ts'
import type { FormState } from '#builder/editor/form/form-state.ts'
import { FormTools } from '#builder/editor/form/form-tools.tsx'
import type { OutlineDoors } from '#builder/editor/form/outline-keys.ts'
import { OutlineTree } from '#builder/editor/form/outline-tree.tsx'
import { PartList } from '#builder/editor/parts/part-list.tsx'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** The outline with everything around it: search, the acts as buttons, the keys, and the lists that choices share. */
export function FormOutline({ state, actions, doors }: { state: FormState; actions: FormActions; doors: OutlineDoors }) {
  const { form } = useStudio().messages
  return (
    <section className="form-outline" aria-label={form.outline}>
      <h2>{form.outline}</h2>
      <OutlineSearch state={state} />
      <FormTools state={state} actions={actions} />
      {state.rows.every(({ kind }) => kind === 'section') && <p className="muted">{form.emptyForm}</p>}
      {state.shown.length === 0 ? <p className="muted">{form.nothingFound}</p> : <OutlineTree {...{ state, actions, doors }} />}
      <p>
        <button type="button" className="button small" onClick={actions.addPage}>
          {form.addPage}
        </button>
      </p>
      <Shortcuts />
      <details className="studio-lists">
        <summary>{form.optionLists}</summary>
        <PartList kind="option-list" />
        <PartList kind="list" />
      </details>
    </section>
  )
}

function OutlineSearch({ state }: { state: FormState }) {
  const { form } = useStudio().messages
  const holders = state.rows.filter(({ holds }) => holds !== undefined).map(({ id }) => id)
  const isFolded = holders.length > 0 && holders.every((id) => state.closed.has(id))
  return (
    <div className="outline-search">
      <input type="search" aria-label={form.search} placeholder={form.search} value={state.query} onChange={({ currentTarget }) => state.setQuery(currentTarget.value)} />
      <button type="button" className="button small quiet" onClick={() => state.setClosed(new Set(isFolded ? [] : holders))}>
        {isFolded ? form.expandAll : form.collapseAll}
      </button>
    </div>
  )
}

function Shortcuts() {
  const { form } = useStudio().messages
  return (
    <details className="shortcuts">
      <summary>{form.shortcuts}</summary>
      <dl>
        {form.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
