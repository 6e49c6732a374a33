/** A letter with every tag filled in: what is hashed, stored and set as PDF. Texts only, no markup. */
export type LetterContent = {
  key: string
  title: string
  paper: 'A4' | 'A5'
  language: 'vi' | 'vi-en'
  head: { parentAgency?: string; agency: string; number?: string; place: string; date: string }
  dossierCode: string
  /** Unguessable code of the public check of this paper. */
  checkCode: string
  blocks: LetterContentBlock[]
}

export type LetterContentBlock =
  | { kind: 'paragraph'; style: 'body' | 'title' | 'subtitle' | 'note' | 'centre'; text: string }
  | { kind: 'lines'; lines: Array<{ label: string; value: string }> }
  | { kind: 'table'; columns: string[]; widths: number[]; rows: string[][] }
  | { kind: 'signatures'; left?: string; right: string; recipients: string[]; signedBy?: string }
  | { kind: 'qr'; of: 'paper' | 'tracking'; caption: string }
