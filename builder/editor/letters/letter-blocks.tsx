import { useMemo } from 'react'
import { blankOf } from '#builder/draft/blank-of.ts'
import { branchesOf, kindNamed, schemaOf } from '#builder/draft/definition-schema.ts'
import { isList, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import { LetterLines } from '#builder/editor/letters/letter-lines.tsx'
import { nameIn } from '#builder/words/name-in.ts'
import { Members } from '#builder/editor/panel/members.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { tagStates } from '#builder/letters/tag-states.ts'

const blockSchema = schemaOf('LetterBlock')
const kinds = (branchesOf(blockSchema) ?? []).flatMap((branch) => kindNamed(branch) ?? [])

/** The blocks of a letter in the order in which they are printed, each open to be written, with its tags told apart. */
export function LetterBlocks({ at }: { at: string }) {
  const { draft, store, messages, newId, announce } = useDraft()
  const { letters } = messages
  const body = `${at}/body`
  const found = findValue(toJson(draft), body)
  const blocks = isList(found) ? found : []
  const add = (kind: string): void => {
    const outcome = store.do([{ kind: 'add', into: body, item: blankOf(blockSchema, newId, kind) ?? {} }])
    announce(outcome.ok ? messages.parts.added(nameIn(messages.values, kind)) : messages.refusals[outcome.refusal.code])
  }
  return (
    <section className="letter-blocks" aria-label={letters.blocks}>
      <h3>{letters.blocks}</h3>
      <ol>
        {blocks.map((block, index) => (
          // Blocks have no identity but their place.
          <li key={`${index}-${textOf(block, 'kind')}`}>
            <LetterBlockCard {...{ body, block, index, count: blocks.length }} />
          </li>
        ))}
      </ol>
      <p className="row" role="group" aria-label={letters.addBlock}>
        <span>{letters.addBlock}:</span>
        {kinds.map((kind) => (
          <button key={kind} type="button" className="button small" onClick={() => add(kind)}>
            {nameIn(messages.values, kind)}
          </button>
        ))}
      </p>
    </section>
  )
}

type Card = { body: string; block: Json; index: number; count: number }

function LetterBlockCard({ body, block, index, count }: Card) {
  const { store, messages, announce } = useDraft()
  const { letters, panel, parts } = messages
  const at = `${body}/${index}`
  const kind = textOf(block, 'kind') ?? ''
  const name = `${index + 1}. ${nameIn(messages.values, kind)}`
  const move = (to: number): void => {
    store.do([{ kind: 'move', at, into: body, index: to }])
    announce(parts.moved(name))
  }
  const remove = (): void => {
    const outcome = store.do([{ kind: 'remove', at, evenIfUsed: true }])
    announce(outcome.ok ? parts.removed(name) : messages.refusals[outcome.refusal.code])
  }
  return (
    <article className="letter-block" aria-label={name}>
      <p className="row">
        <strong>{name}</strong>
        <button type="button" className="button small" aria-disabled={index === 0 || undefined} aria-label={`${panel.up}: ${name}`} onClick={() => index > 0 && move(index - 1)}>
          ↑
        </button>
        <button type="button" className="button small" aria-disabled={index === count - 1 || undefined} aria-label={`${panel.down}: ${name}`} onClick={() => index < count - 1 && move(index + 1)}>
          ↓
        </button>
        <button type="button" className="button small" aria-label={`${panel.remove}: ${name}`} onClick={remove}>
          {panel.remove}
        </button>
      </p>
      {kind === 'lines' ? <LetterLines at={at} block={block} name={`${letters.lines} ${index + 1}`} /> : <Members at={at} value={block} schema={blockSchema} />}
      {standing.has(kind) && <p className="muted small">{letters.fillsItself}</p>}
      <Tags block={block} />
    </article>
  )
}

/** Blocks that are filled from the dossier. */
const standing = new Set(['papers', 'requests', 'grounds', 'fees', 'qr'])

/** The tags of a block: unknown ones and those that may print nothing stand out. */
function Tags({ block }: { block: Json }) {
  const { draft, messages } = useDraft()
  const { letters } = messages
  const tags = useMemo(() => tagStates(draft, block), [draft, block])
  if (tags.length === 0) return null
  const looks = { known: 'ok', 'may-be-empty': 'warn', unknown: 'danger' }
  return (
    <ul className="row tag-states" aria-label={letters.tagsHere}>
      {tags.map(({ path, state }) => (
        <li key={path}>
          <span className={`badge ${looks[state]}`}>
            <code>{path}</code> {state !== 'known' && letters.tagStates[state]}
          </span>
        </li>
      ))}
    </ul>
  )
}
