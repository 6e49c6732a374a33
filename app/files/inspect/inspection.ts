import type { UploadRefusal } from '#app/services/files.ts'

/** What a file turned out to be. */
export type FileFacts = {
  /** Its media type by its bytes. */
  type: string
  /** Pages of a PDF. */
  pages?: number
}

/** Thrown where a file shows that it will not be taken; caught once, around the whole look at it. */
export class NotAdmitted extends Error {
  override name = 'NotAdmitted'
  readonly code: UploadRefusal
  constructor(code: UploadRefusal) {
    super(code)
    this.code = code
  }
}
