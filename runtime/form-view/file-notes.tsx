import { toLine } from '#runtime/fields/typed-text.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { fileTexts } from './file-texts.ts'

/** What is known about an uploaded file beside its name and size. */
export type FileNote = {
  pages?: number
  /** Address of a small picture of it. */
  thumbnail?: string
  scan: 'off' | 'waiting' | 'unavailable' | 'clean' | 'infected'
  /** Its name when it was sent, where it is kept under another. */
  sentName?: string
}
/** By the hash of the file. */
export type FileNotes = Readonly<Record<string, FileNote>>

/** The notes on one file, in a line under its name. */
export function FileNoteLine({ note, language }: { note: FileNote | undefined; language: Language }) {
  if (!note) return null
  const { pages, scans, renamed } = fileTexts[language]
  const { pages: count, scan, sentName } = note
  const said = [count !== undefined && pages(count), scan !== 'off' && scans[scan]].filter(Boolean).join(' · ')
  return (
    <>
      {said !== '' && <small className={scan === 'infected' || scan === 'unavailable' ? 'note bad' : 'note'}>{said}</small>}
      {sentName !== undefined && <small className="note">{renamed(toLine(sentName))}</small>}
    </>
  )
}
