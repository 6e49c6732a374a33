import type { Letter, Text } from '#schemas/generated/procedure.ts'
import { fillTags } from '#runtime/letters/fill-tags.ts'
import { formats } from '#runtime/letters/formats.ts'
import { buildBlock, type BlockSource } from '#runtime/letters/letter-blocks.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import type { Instant } from '#runtime/ids.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import { letterValues, type LetterSource } from '#runtime/letters/letter-values.ts'

/** The content of a letter with every tag filled in. `checkCode` is the unguessable code printed in its QR. */
export function composeLetter(
  letter: Letter,
  source: LetterSource & { checkCode: string; holds: (when: string | undefined) => boolean },
): LetterContent {
  return fillLetter(letter, { ...source, values: letterValues(source) })
}

/** What a letter is filled from once its values are known. */
export type FilledFrom = Omit<BlockSource, 'write'> & { dossier: Pick<Dossier, 'code'>; checkCode: string; number?: string; now: Instant }

/** The same from values that are known already. */
export function fillLetter(letter: Letter, source: FilledFrom): LetterContent {
  const { procedure, dossier, checkCode, number, now, values } = source
  const { agency } = procedure.definition
  const { language = 'vi' } = letter
  const write = (text: Text) =>
    fillTags(language === 'vi-en' && text.en !== undefined ? `${text.vi}\n${text.en}` : text.vi, values)
  return {
    key: letter.key,
    title: letter.title.vi,
    paper: letter.paper,
    language,
    head: {
      ...issuingBody(letter, agency.title),
      number,
      place: letter.place?.vi ?? '',
      date: formats['date-long'](now, values),
    },
    dossierCode: dossier.code,
    checkCode,
    blocks: letter.body.flatMap((block) => buildBlock(block, { ...source, write })),
  }
}

/** The last line of the issuer is the body itself, the lines before it its parents; a single line stands below the agency. */
function issuingBody({ issuer }: Letter, agency: Text): { parentAgency?: string; agency: string } {
  if (!issuer) return { agency: agency.vi }
  const lines = issuer.vi.split('\n')
  const parents = lines.slice(0, -1).join('\n')
  return { parentAgency: parents === '' ? agency.vi : parents, agency: lines.at(-1) ?? agency.vi }
}
