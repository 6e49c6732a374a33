import type { Generated } from 'kysely'

/**
 * The tables as Kysely sees them. Rows never leave `db/`. JSON is text on both databases, so that the same codec serves
 * both and a stored event reads back byte for byte. Instants are ISO text in UTC, compared as bytes.
 */
export type Tables = {
  user: { id: string; name: string; email: string; emailVerified: boolean | number; image: string | null; createdAt: string; updatedAt: string }
  session: { id: string; userId: string; token: string; expiresAt: string; createdAt: string; updatedAt: string; ipAddress: string | null; userAgent: string | null }
  account: { id: string; accountId: string; providerId: string; userId: string; password: string | null; createdAt: string; updatedAt: string }
  verification: { id: string; identifier: string; value: string; expiresAt: string; createdAt: string; updatedAt: string }
  people: { account_id: string; kind: 'applicant' | 'officer'; name: string; email: string; search_text: string; profile: string; blocked_at: string | null; created_at: string }
  units: { key: string; title: string }
  assignments: { account_id: string; role: string; unit: string }
  one_time_links: { token_hash: string; account_id: string; purpose: string; expires_at: string }
  tokens: { hash: string; id: string; name: string; account_id: string; scopes: string; procedures: string; created_at: string; expires_at: string | null }
  audit: { no: Generated<number>; at: string; account_id: string; name: string; act: string; subject: string; detail: string }

  procedure_versions: { hash: string; procedure: string; number: number; definition: string; compiled: string; published_at: string; published_by: string; note: string | null; legal_basis: string | null; approved_by: string | null }
  procedures: { key: string; version: string; open: number; superseded_by: string | null }
  coming_versions: { hash: string; procedure: string; starts_at: string }
  publication_requests: PublicationRequestRow
  studio_drafts: StudioDraftRow
  studio_draft_log: StudioLogRow
  scenarios: { owner: string; key: string; position: number; content: string; saved_at: string; saved_by: string }
  calendars: { key: string; content: string; saved_by: string; saved_at: string }
  calendar_history: { key: string; content: string; saved_by: string; saved_at: string }

  dossiers: DossierRow
  commits: CommitRow & { place: number | string }
  letter_codes: { code: string; dossier_id: string }
  holders: { dossier_no: number; role: string; unit: string; list_key: string; filed_at: string }
  drafts: DraftRow
  draft_activity: { draft_id: string; account_id: string; section: string; seen_at: string; active_seconds: number }
  draft_people: { draft_id: string; email: string; may: 'edit' | 'read'; token_hash: string | null; invited_at: string; expires_at: string; account_id: string | null; joined_at: string | null }
  draft_marks: { draft_id: string; content: string }
  themes: { agency: string; name: string; brand: string; logo: string | null; saved_by: string; saved_at: string }
  filing_times: { no: Generated<number>; procedure: string; active_seconds: number; filed_on: string }

  register_records: { register: string; number: string; revision: number; holder: string | null; search_text: string; content: string }
  register_history: { register: string; number: string; revision: number; act: string; dossier_id: string; at: string; content: string }
  series_numbers: { series: string; scope: string; last: number }
  jobs: JobRow
  files: FileRow
  file_facts: FileFactsRow
  uploads: UploadRow
}

export type DossierRow = {
  no: Generated<number>
  id: string
  sequence: number
  list_key: string
  code: string
  procedure: string
  version: string
  applicant_id: string
  applicant_name: string
  phone: string | null
  channel: string
  step: string
  status: number
  filed_at: string
  closed_at: string | null
  outcome: string | null
  clock: string
  due_at: string | null
  due_on: string | null
  search_text: string
  timer_at: string | null
  role: string | null
  unit: string | null
  assignee: string | null
  assignee_name: string | null
  since: string | null
  snapshot: string
}
/** What one command wrote, at a `place` that follows from its dossier and its first event: `events` is a list of `{"event", "hash"}`, `contents` one of answers and letters (`KeptContent`, whose content may be JSON as text). */
export type CommitRow = { dossier_id: string; first: number; last: number; command_id: string; at: string; by: string; previous_hash: string; events: string; contents: string | null }
export type DraftRow = { id: string; owner: string; procedure: string; version: string; dossier_id: string | null; answers: string; revision: number; created_at: string; saved_at: string }
/** A claimed job is one whose `run_at` lies at the end of its lease. */
export type JobRow = { run_at: string; id: string; kind: string; payload: string; attempts: number; last_error: string | null }
type FileRow = { no: Generated<number>; hash: string; name: string; size: number; type: string; owner: string; dossier_id: string | null; draft_id: string | null; created_at: string; sent_name: string | null }
type FileFactsRow = { hash: string; pages: number | null; thumbnail: number; scan: string }
type UploadRow = { id: string; owner: string; draft_id: string; pointer: string; name: string; size: number; created_at: string; outcome: string | null }
export type PublicationRequestRow = { id: string; draft_id: string; revision: number; note: string; legal_basis: string | null; starts_on: string | null; asked_at: string; asked_by: string; asked_name: string; state: 'open' | 'approved' | 'returned' | 'withdrawn'; remark: string | null; decided_at: string | null; decided_name: string | null }
export type StudioDraftRow = { id: string; procedure: string; title: string; origin: string; revision: number; definition: string; created_at: string; created_by: string; saved_at: string; saved_by: string; closed_at: string | null }
export type StudioLogRow = { draft_id: string; revision: number; change_id: string; at: string; account_id: string; name: string; act: 'do' | 'undo' | 'redo'; of_revision: number | null; commands: string; edits: string; inverse: string; touched: string }
