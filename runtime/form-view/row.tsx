import type { ReactNode } from 'react'
import { textIn } from '#runtime/forms/page-schema.ts'
import { fieldAt, type PageContext, type Path, toPointer } from './page-context.ts'

type RowProps = {
  id: string
  path: Path
  /** Where the row stands; a blank row has no place yet. */
  position: { index: number; total: number } | 'blank'
  context: PageContext
  children: ReactNode
}

/** One row of a repeat group: its number, its fields, and the buttons that move and remove it. */
export function Row({ id, path, position, context, children }: RowProps) {
  const { texts } = context
  const title = `${rowTitleOf(path, context)} ${position === 'blank' ? '#' : position.index + 1}`
  const pointer = toPointer(path)
  const name = context.rowNames[pointer]
  const buttons: Array<[string, string, string, boolean]> = [
    ['up', texts.upShort, texts.moveUp(title), position === 'blank' || position.index > 0],
    ['down', texts.downShort, texts.moveDown(title), position === 'blank' || position.index < position.total - 1],
    ['remove', texts.removeShort, texts.remove(title), true],
  ]
  return (
    <fieldset className="row" id={id} tabIndex={-1}>
      <legend>{title}<span data-row-name="">{name === undefined ? '' : `: ${name}`}</span></legend>
      {children}
      <p className="row-buttons">
        {buttons.map(([act, text, label, shown]) => (
          <button className="button quiet small" key={act} name="_do" value={`${act}:${pointer}`} aria-label={label} hidden={!shown}>
            {text}
          </button>
        ))}
      </p>
    </fieldset>
  )
}

/** What one row is called: the author's word, or "Mục". */
export function rowTitleOf(path: Path, context: PageContext): string {
  const field = fieldAt(context, path)
  return field?.kind === 'repeat' && field.rowTitle ? textIn(field.rowTitle, context.language) : context.texts.row
}
