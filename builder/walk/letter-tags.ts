import { toPointer } from '#builder/walk/pointer.ts'
import { tagsOf, type Tag } from '#runtime/letters/fill-tags.ts'
import type { Letter, LetterBlock, ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

/** A tag of a letter or notice, where its text stands. `isLine`: a line without a value is left out, so it may be empty. */
export type PlacedTag = Tag & { place: string; of: { kind: 'letter' | 'notice'; key: string }; isLine: boolean; when?: string | undefined }

/** Every tag of a definition's letters and notices. */
export function tagsIn({ letters = [], notices = [] }: ProcedureDefinition): PlacedTag[] {
  return [
    ...letters.flatMap((letter, index) => ofLetter(letter, toPointer('letters', index))),
    ...notices.flatMap(({ key, subject, body }, index) =>
      [...ofText(subject, toPointer('notices', index, 'subject')), ...ofText(body, toPointer('notices', index, 'body'))].map((tag) => ({ ...tag, of: { kind: 'notice' as const, key }, isLine: false })),
    ),
  ]
}

export function tagPathsIn(definition: ProcedureDefinition): string[] {
  return tagsIn(definition).map(({ path }) => path)
}

type Bare = Tag & { place: string }

function ofLetter({ key, body, issuer, place: town }: Letter, place: string): PlacedTag[] {
  const of = { kind: 'letter' as const, key }
  const heads = [...(issuer ? ofText(issuer, `${place}/issuer`) : []), ...(town ? ofText(town, `${place}/place`) : [])]
  return [
    ...heads.map((tag) => ({ ...tag, of, isLine: false })),
    ...body.flatMap((block, index) => ofBlock(block, `${place}${toPointer('body', index)}`).map((tag) => ({ ...tag, of }))),
  ]
}

function ofBlock(block: LetterBlock, place: string): Array<Bare & { isLine: boolean; when?: string | undefined }> {
  switch (block.kind) {
    case 'paragraph':
      return ofText(block.text, `${place}/text`).map((tag) => ({ ...tag, isLine: false, when: block.when }))
    case 'lines':
      return block.lines.flatMap(({ label, value, when }, line) => {
        const at = `${place}${toPointer('lines', line)}`
        return [...ofText(label, `${at}/label`), ...bare(value, `${at}/value`)].map((tag) => ({ ...tag, isLine: true, when }))
      })
    case 'signatures':
      return [block.left, block.right, ...(block.recipients ?? [])].flatMap((text) => (text ? ofText(text, place) : [])).map((tag) => ({ ...tag, isLine: false }))
    default:
      return []
  }
}

function ofText({ vi, en }: Text, place: string): Bare[] {
  return [...bare(vi, `${place}/vi`), ...(en === undefined ? [] : bare(en, `${place}/en`))]
}

function bare(text: string, place: string): Bare[] {
  return tagsOf(text).map((tag) => ({ ...tag, place }))
}
