import type { GuidanceBlock } from '#schemas/generated/procedure.ts'
import { type Language, textIn } from '#runtime/forms/page-schema.ts'
import type { ControlProps, FieldOf } from './control-props.ts'

/** What an author has to say between the questions. */
export function GuidanceControl({ field, question }: ControlProps<FieldOf<'guidance'>>) {
  const { language } = question.context
  return field.blocks.map((block, index) => <Block key={`${block.kind}:${index}`} block={block} language={language} />)
}

function Block({ block, language }: { block: GuidanceBlock; language: Language }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{textIn(block.text, language)}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return <List>{block.items.map((item) => <li key={item.vi}>{textIn(item, language)}</li>)}</List>
    }
    case 'link':
      return <p><a href={block.href} rel="noreferrer">{textIn(block.text, language)}</a></p>
  }
}
