import { useState } from 'react'
import { blankOf } from '#builder/draft/blank-of.ts'
import { branchesOf, itemSchema, kindNamed, type SchemaNode } from '#builder/draft/definition-schema.ts'
import { isList, memberOf, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findPath, placeOf } from '#builder/draft/place.ts'
import { nameIn } from '#builder/words/name-in.ts'
import type { MembersView } from '#builder/editor/panel/members-view.ts'
import { TextControl } from '#builder/editor/panel/text-control.tsx'
import { useMember } from '#builder/editor/panel/use-member.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** A list of things that have no page of their own: options, effects, blocks, limits. */
export function ListControl({ at, schema, label, Members }: { at: string; schema: SchemaNode; label: string; Members: MembersView }) {
  const { messages } = useDraft()
  const { value } = useMember(at)
  const items = isList(value) ? value : []
  const item = itemSchema(schema) ?? {}
  return (
    <div className="nested-list">
      <ol>
        {items.map((one, index) => (
          <li key={textOf(one, 'id') ?? index}>
            <ListItem {...{ list: at, index, count: items.length, item: one, schema: item, Members }} />
          </li>
        ))}
      </ol>
      <AddItem at={at} schema={item} label={label} />
      {items.length === 0 && <span className="visually-hidden">{messages.parts.empty}</span>}
    </div>
  )
}

type ListItem = { list: string; index: number; count: number; item: Json; schema: SchemaNode; Members: MembersView }

function ListItem({ list, index, count, item, schema, Members }: ListItem) {
  const { draft, store, messages, language } = useDraft()
  const root = toJson(draft)
  const path = findPath(root, list)
  const at = path ? placeOf(root, [...path, index]) : `${list}/${index}`
  const kind = textOf(item, 'kind')
  const named = ['label', 'title', 'text'].map((name) => textOf(memberOf(item, name), language) ?? textOf(memberOf(item, name), 'vi')).find(Boolean) ?? textOf(item, 'value') ?? textOf(item, 'key') ?? textOf(item, 'vi')
  const name = [kind && nameIn(messages.values, kind), named].filter(Boolean).join(': ') || messages.panel.item(index + 1)
  const move = (to: number): void => void store.do([{ kind: 'move', at, into: list, index: to }])
  return (
    <details>
      <summary>{name}</summary>
      {textOf(schema, 'title') === 'Text' ? <TextControl at={at} id={`t${at}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')} label={name} isLong /> : <Members at={at} value={item} schema={schema} />}
      <p className="row">
        <button type="button" className="button small" disabled={index === 0} onClick={() => move(index - 1)} aria-label={`${messages.panel.up}: ${name}`}>
          ↑
        </button>
        <button type="button" className="button small" disabled={index === count - 1} onClick={() => move(index + 1)} aria-label={`${messages.panel.down}: ${name}`}>
          ↓
        </button>
        <button type="button" className="button small" onClick={() => void store.do([{ kind: 'remove', at, evenIfUsed: true }])} aria-label={`${messages.panel.remove}: ${name}`}>
          {messages.panel.remove}
        </button>
      </p>
    </details>
  )
}

function AddItem({ at, schema, label }: { at: string; schema: SchemaNode; label: string }) {
  const { store, messages, newId } = useDraft()
  const kinds = (branchesOf(schema) ?? []).flatMap((branch) => kindNamed(branch) ?? [])
  const [kind, setKind] = useState(kinds[0])
  return (
    <p className="row">
      {kinds.length > 0 && (
        <select aria-label={messages.panel.addKind(label)} value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {nameIn(messages.values, one)}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="button small" onClick={() => void store.do([{ kind: 'add', into: at, item: blankOf(schema, newId, kind) ?? '' }])}>
        {messages.panel.add(label)}
      </button>
    </p>
  )
}
