import { useState } from 'react'
import { useMember } from '#builder/editor/panel/use-member.ts'

type TypedControl = { at: string; id: string; label: string; lines?: boolean; isRule?: boolean; isNumber?: boolean; isRequired: boolean; describedBy?: string; lang?: string }

/** A text or number that shows while it is typed and is saved when the control is left. What is refused stays in it. */
export function TypedControl({ at, id, label, lines, isRule, isNumber, isRequired, describedBy, lang }: TypedControl) {
  const member = useMember(at)
  const stored = typeof member.value === 'string' || typeof member.value === 'number' ? String(member.value) : ''
  const [typed, setTyped] = useState<string>()

  const change = (text: string): void => {
    setTyped(text)
    if (text === '' && (!isRequired || isNumber)) return
    if (!isNumber) member.type(text)
    else if (/^-?\d+([.,]\d+)?$/.test(text.trim())) member.type(Number(text.trim().replace(',', '.')))
  }
  const leave = (): void => {
    if (typed === '' && !isRequired && member.value !== undefined) member.clear()
    member.settle()
    if (!member.problem) setTyped(undefined)
  }
  const problemId = `${id}-problem`
  const shared = {
    id,
    'aria-label': label,
    'aria-invalid': member.problem ? true : undefined,
    'aria-describedby': [describedBy, member.problem && problemId].filter(Boolean).join(' ') || undefined,
    value: typed ?? stored,
    lang,
    onBlur: leave,
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  }
  return (
    <>
      {lines || isRule ? <textarea rows={isRule ? 2 : 3} className={isRule ? 'code' : undefined} spellCheck={!isRule} {...shared} /> : <input type="text" inputMode={isNumber ? 'decimal' : undefined} {...shared} />}
      {member.problem && (
        <p className="error" id={problemId}>
          {member.problem}
        </p>
      )}
    </>
  )
}
