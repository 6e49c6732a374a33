/** Identifiers are branded strings: parsed once at the door, trusted inside. */
type Brand<Name extends string> = string & { readonly brand: Name }

export type DossierId = Brand<'DossierId'>
export type DraftId = Brand<'DraftId'>
export type CommandId = Brand<'CommandId'>
/** A procedure being edited in the studio. */
export type StudioDraftId = Brand<'StudioDraftId'>
export type AccountId = Brand<'AccountId'>
export type FileHash = Brand<'FileHash'>
export type UploadId = Brand<'UploadId'>
/** SHA-256 of the canonical JSON of a definition, hex. */
export type VersionHash = Brand<'VersionHash'>
/** SHA-256 of canonical JSON of content kept beside the events (answers, letters), hex. */
export type ContentHash = Brand<'ContentHash'>

/** An instant in UTC: `2026-02-10T03:00:00.000Z`. */
export type Instant = string
/** A local calendar date: `2026-02-10`. */
export type LocalDate = string

/** The only casts to branded ids outside the doors: of what our own code computed or has judged. */
export const toContentHash = (digest: string): ContentHash => digest as ContentHash
export const toVersionHash = (digest: string): VersionHash => digest as VersionHash
export const toFileHash = (judged: string): FileHash => judged as FileHash
/** Ids that our own code makes up: of a simulation, which name nothing outside it, and of commands named after what they do. */
export const toAccountId = (made: string): AccountId => made as AccountId
export const toCommandId = (made: string): CommandId => made as CommandId
export const toDossierId = (made: string): DossierId => made as DossierId

/** The account of the system in records of who did what: nobody can sign in to it. */
export const systemAccount = '' as AccountId
