import { useState } from 'react'
import { isList, textOf, type Json } from '#builder/draft/json.ts'
import { useMember } from '#builder/editor/panel/use-member.ts'

type LinesControl = { at: string; id: string; label: string; language: 'vi' | 'en' }

/** A list of texts in one language, one a line; the other language keeps its lines. */
export function LinesControl({ at, id, label, language }: LinesControl) {
  const member = useMember(at)
  const items = isList(member.value) ? member.value : []
  const [typed, setTyped] = useState<string>()
  const stored = items.map((item) => textOf(item, language) ?? '').join('\n').replace(/\n+$/, '')
  const change = (text: string): void => {
    setTyped(text)
    const list = withLines(items, language, text)
    if (list.length > 0) member.type(list)
  }
  const leave = (): void => {
    if (typed !== undefined && withLines(items, language, typed).length === 0 && member.value !== undefined) member.clear()
    member.settle()
    setTyped(undefined)
  }
  return <textarea id={id} rows={Math.max(3, items.length)} aria-label={label} lang={language} value={typed ?? stored} onChange={({ currentTarget }) => change(currentTarget.value)} onBlur={leave} />
}

/** The texts with these lines in one language; a line that is blank in both languages is none. */
export function withLines(items: readonly Json[], language: 'vi' | 'en', text: string): Array<{ vi: string; en?: string }> {
  const lines = text.replace(/\s+$/, '').split('\n').map((line) => line.trim())
  const count = Math.max(lines.length, items.length)
  return Array.from({ length: count }, (_, index) => {
    const [vi = '', en = ''] = language === 'vi' ? [lines[index], textOf(items[index], 'en')] : [textOf(items[index], 'vi'), lines[index]]
    return { vi, ...(en !== '' && { en }) }
  }).filter(({ vi, en }) => vi !== '' || en !== undefined)
}
