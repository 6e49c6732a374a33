import type { CommitRow, DossierRow } from '#db/schema.ts'

export type Columns<Row> = ReadonlyArray<readonly [keyof Row & string, 'text' | 'integer']>

/** Columns that `append` writes, in order, with their PostgreSQL types. */
export const dossierColumns: Columns<Omit<DossierRow, 'no'>> = [
  ['id', 'text'], ['sequence', 'integer'], ['list_key', 'text'], ['code', 'text'], ['procedure', 'text'], ['version', 'text'],
  ['applicant_id', 'text'], ['applicant_name', 'text'], ['phone', 'text'], ['channel', 'text'], ['step', 'text'], ['status', 'integer'],
  ['filed_at', 'text'], ['closed_at', 'text'], ['outcome', 'text'], ['clock', 'text'], ['due_at', 'text'], ['due_on', 'text'],
  ['search_text', 'text'], ['timer_at', 'text'], ['role', 'text'], ['unit', 'text'], ['assignee', 'text'], ['assignee_name', 'text'],
  ['since', 'text'], ['snapshot', 'text'],
]
/** What filing fixed for ever. */
const fixed = new Set<string>(['id', 'code', 'procedure', 'applicant_id', 'channel', 'filed_at'])
export const changingColumns = dossierColumns.filter(([name]) => !fixed.has(name))

/** Columns of `dossier_places` on SQLite, each that of the dossier. */
export const placeColumns = 'no, applicant_id, procedure, step, role, unit, list_key, filed_at, code'

/** Commits stand in the order of their dossiers' numbers, each at the sequence of its first event: `place` is both in one number. */
export const placesEach = 1_048_576

export const commitColumns: Columns<CommitRow> = [
  ['dossier_id', 'text'], ['first', 'integer'], ['last', 'integer'], ['command_id', 'text'], ['at', 'text'], ['by', 'text'],
  ['previous_hash', 'text'], ['events', 'text'], ['contents', 'text'],
]

export const valuesOf = <Row>(row: Row, columns: Columns<Row>) => columns.map(([name]) => row[name])

export const names = (columns: Columns<never>, prefix = ''): string => columns.map(([name]) => prefix + name).join(', ')
/** Rows that only grow are written by position, which costs less than by name. */
export const insertion = (table: string, columns: Columns<never>): string => `INSERT INTO ${table} (${names(columns)}) VALUES (${columns.map(() => '?').join(', ')})`
export const typed = (columns: Columns<never>): string => columns.map(([name, type]) => `${name} ${type}`).join(', ')
/** `step = excluded.step, …` */
export const assigned = (columns: Columns<never>, from: string): string => columns.map(([name]) => `${name} = ${from}${name}`).join(', ')
