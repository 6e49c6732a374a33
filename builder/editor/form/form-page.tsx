import { useState } from 'react'
import { useFormActions } from '#builder/editor/form/form-actions.ts'
import { FormChooser } from '#builder/editor/form/form-chooser.tsx'
import { FormOutline } from '#builder/editor/form/form-outline.tsx'
import { FormPanel } from '#builder/editor/form/form-panel.tsx'
import { FormPreview } from '#builder/editor/form/form-preview.tsx'
import { useFormState } from '#builder/editor/form/form-state.ts'
import { LibraryPanel } from '#builder/editor/form/library-panel.tsx'
import { Palette, paletteSearchId } from '#builder/editor/form/palette.tsx'
import { WriteFields } from '#builder/editor/form/write-fields.tsx'
import { useFocusAfterwards, useLatest } from '#builder/editor/form/use-focus.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import type { FieldKindName } from '#builder/fields/blank-fields.ts'

const views = ['palette', 'outline', 'panel', 'preview'] as const
type View = (typeof views)[number]

/**
 * The form editor: palette and outline, the properties of what is chosen, and the page as the applicant will see it.
 * Where there is no room for all, one of them is shown.
 */
export function FormPage() {
  const { form } = useStudio().messages
  const [view, setView] = useState<View>('outline')
  const state = useFormState()
  const actions = useFormActions(state)
  const focus = useFocusAfterwards()
  const add = useLatest((kind: FieldKindName): void => {
    if (!actions.add(kind)) return
    setView('panel')
    focus(() => document.querySelector(`.form-panel [lang='vi']`))
  })
  const doors = {
    toProperties: () => {
      setView('panel')
      focus(() => document.querySelector(`.form-panel [lang='vi'], .form-panel input`))
    },
    toPalette: () => {
      setView('palette')
      focus(() => document.getElementById(paletteSearchId))
    },
  }
  return (
    <div className="form-editor" data-view={view}>
      <FormChooser state={state} />
      <div className="row form-views" role="group" aria-label={form.view}>
        {views.map((name) => (
          <button key={name} type="button" className="button small" data-of={name} aria-pressed={view === name} onClick={() => setView(name)}>
            {form.views[name]}
          </button>
        ))}
      </div>
      <div className="form-columns">
        <div className="form-build">
          <Palette onAdd={add} />
          <WriteFields state={state} />
          <LibraryPanel state={state} />
          <FormOutline {...{ state, actions, doors }} />
        </div>
        <FormPanel state={state} />
        <FormPreview state={state} />
      </div>
    </div>
  )
}
