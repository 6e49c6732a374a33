import type { Actor } from '#runtime/access/actor.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { Register } from '#schemas/generated/procedure.ts'

/** What anyone may know of a paper whose code they hold: only columns the register calls public. */
export type CheckedPaper = {
  title: string
  number?: string
  holder?: string
  agency: string
  issuedAt: string
  /** State of the register record the paper proves; `issued` when it proves none (receipts, requests). */
  state: 'in-force' | 'expired' | 'revoked' | 'issued'
  validUntil?: string
  /** The record it proves, with nothing in it but public columns. */
  record?: Pick<Register, 'fields'> & { values: { [key: string]: unknown } }
  dossierCode: string
}

export interface LetterService {
  /** PDF of a letter of a dossier the actor may see; the same content gives the same bytes. */
  pdf(actor: Actor, dossierId: DossierId, hash: string): Promise<{ bytes: Uint8Array; name: string; content: LetterContent } | undefined>
  check(code: string): Promise<CheckedPaper | undefined>
}
