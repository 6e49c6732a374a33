/** What pages may know of the configuration. */
export type PublicConfig = {
  /** Address people reach the portal by, without a slash at the end. */
  publicUrl: string
  /** True when mails go to the log instead of a mail server. */
  mailIsPrinted: boolean
  development: boolean
  /** Megabytes of one upload and of all uploads of a draft. */
  maxFileMb: number
  maxDraftMb: number
}
