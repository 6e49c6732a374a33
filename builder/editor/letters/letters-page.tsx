import { useState } from 'react'
import { textOf, toJson } from '#builder/draft/json.ts'
import { findPath, findValue } from '#builder/draft/place.ts'
import { LetterBlocks } from '#builder/editor/letters/letter-blocks.tsx'
import { LetterPreview } from '#builder/editor/letters/letter-preview.tsx'
import { NoticePreview } from '#builder/editor/letters/notice-preview.tsx'
import { TagPicker } from '#builder/editor/letters/tag-picker.tsx'
import { PropertyPanel } from '#builder/editor/panel/property-panel.tsx'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'
import { PartList } from '#builder/editor/parts/part-list.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Letters and notices: their texts with tags from a list, beside what they look like. */
export function LettersPage() {
  const { draft, at, language, messages } = useDraft()
  const chosen = at === undefined ? undefined : findValue(toJson(draft), at)
  return (
    <div className="studio-columns">
      <div className="studio-lists">
        <PartList kind="letter" />
        <PartList kind="notice" />
      </div>
      <section className="studio-details" aria-label={messages.parts.details}>
        {at === undefined || chosen === undefined ? <p className="muted">{messages.parts.chooseOne}</p> : <ChosenLetter key={at} at={at} name={nameOfPart(chosen, language)} letterKey={textOf(chosen, 'key') ?? ''} />}
      </section>
    </div>
  )
}

function ChosenLetter({ at, name, letterKey }: { at: string; name: string; letterKey: string }) {
  const { draft } = useDraft()
  const [written, setWritten] = useState<HTMLTextAreaElement | HTMLInputElement>()
  const isLetter = findPath(toJson(draft), at)?.[0] === 'letters'
  return (
    <>
      <h2>{name}</h2>
      {isLetter ? <LetterPreview letterKey={letterKey} title={name} /> : <NoticePreview noticeKey={letterKey} />}
      <TagPicker written={written} />
      <div onFocus={({ target }) => setWritten(target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text') ? target : undefined)}>
        {isLetter && <LetterBlocks at={at} />}
        <PropertyPanel at={at} skip={isLetter ? ['body'] : []} />
      </div>
    </>
  )
}
