import type { HTMLAttributes, ReactNode } from 'react'
import { isAsked } from '#runtime/fields/is-asked.ts'
import { describedBy, type Question as Asked } from './asked.ts'
import { shapeOf } from './shape.ts'

/**
 * What stands around every control: the question, its help and what is wrong with the answer, in this order, before
 * the control. A field that does not apply stays in the page with `hidden` on this wrapper and its control enabled:
 * what it still posts is pruned like any stale answer, and `form-live` has only one attribute to turn.
 */
export function Question({ asked, children }: { asked: Asked; children: ReactNode }) {
  const { id, hidden } = asked
  const className = classNameOf(asked)
  const shape = shapeOf(asked.field, asked.context)
  if (shape === 'none') return null
  if (shape === 'note') return <Note asked={asked}>{children}</Note>
  if (shape === 'control') {
    return (
      <div className={className} hidden={hidden}>
        <label htmlFor={id} lang={asked.lang}><Label asked={asked} /></label>
        <Notes asked={asked} />
        {children}
      </div>
    )
  }
  return (
    <fieldset className={className} hidden={hidden} {...groupAttributes(asked)}>
      <legend lang={asked.lang}><Label asked={asked} /></legend>
      <Notes asked={asked} />
      {children}
    </fieldset>
  )
}

function Note({ asked, children }: { asked: Asked; children: ReactNode }) {
  return (
    <section className="field guidance" hidden={asked.hidden} lang={asked.lang} aria-labelledby={asked.id}>
      <h2 id={asked.id}>{asked.label}</h2>
      {asked.help && <p className="help">{asked.help}</p>}
      {children}
    </section>
  )
}

function Label({ asked }: { asked: Asked }) {
  const { label, field, required, context } = asked
  const neverMarked = !isAsked(field) || field.kind === 'group' || (required && !field.requiredWhen)
  return (
    <>
      {label}
      {neverMarked || <span className="optional" hidden={required}> {context.texts.optional}</span>}
    </>
  )
}

function Notes({ asked }: { asked: Asked }) {
  const { id, help, prefilled, errors, context } = asked
  return (
    <>
      {help && <p className="help" id={`${id}:h`} lang={asked.lang}>{help}</p>}
      {prefilled && <p className="help prefilled" id={`${id}:p`}>{prefilled}</p>}
      {errors.length > 0 && (
        <p className="error" id={`${id}:e`}>
          <span className="visually-hidden">{context.texts.errorWord} </span>
          {errors.join(' ')}
        </p>
      )}
    </>
  )
}

function groupAttributes(asked: Asked): HTMLAttributes<HTMLFieldSetElement> & { role?: 'radiogroup' } {
  const described = { 'aria-describedby': describedBy(asked) }
  const shape = shapeOf(asked.field, asked.context)
  if (shape === 'radios') return { ...described, role: 'radiogroup', 'aria-invalid': asked.errors.length > 0 || undefined }
  return shape === 'part' ? { ...described, id: asked.id, tabIndex: -1 } : described
}

function classNameOf({ field, errors }: Asked): string {
  const isTable = field.kind === 'repeat' && field.layout === 'table'
  return ['field', field.kind === 'group' || field.kind === 'repeat' ? field.kind : field.width, isTable && 'table', errors.length > 0 && 'bad']
    .filter((name) => name && name !== 'full')
    .join(' ')
}
