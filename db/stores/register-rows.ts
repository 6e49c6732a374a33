import { decode, encode, orNull } from '#db/codecs.ts'
import type { RegisterRecord, RegisterWrite } from '#runtime/ports.ts'

type RecordRow = { register: string; number: string; revision: number; holder: string | null; search_text: string; content: string }
type HistoryRow = { register: string; number: string; revision: number; act: string; dossier_id: string; at: string; content: string }

/** A record is stored whole; the columns beside it are what it is found by. */
export function toRecordRow({ record, searchText }: RegisterWrite): RecordRow {
  const { register, number, revision, holder } = record
  return { register, number, revision, holder: orNull(holder), search_text: searchText ?? number.toLowerCase(), content: encode(record) }
}

export const toRecord = ({ content }: { content: string }): RegisterRecord => decode<RegisterRecord>(content)

export function toHistoryRow(write: RegisterWrite): HistoryRow {
  const { record: { register, number, revision }, act, dossierId, at } = write
  return { register, number, revision, act, dossier_id: dossierId, at, content: encode(write) }
}

export const toRegisterWrite = ({ content }: { content: string }): RegisterWrite => decode<RegisterWrite>(content)
