import type { Language } from '#app/language.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { VersionHash } from '#runtime/ids.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import type { ProcedureListing } from '#runtime/ports.ts'
import type { ProcedureVersion } from '#runtime/version.ts'
import type { ProcedureDefinition, Text, Titled } from '#schemas/generated/procedure.ts'

/** A published version made ready for use: validators loaded, rules compiled. Shared by all requests; never changed. */
export type LoadedVersion = {
  version: ProcedureVersion
  definition: ProcedureDefinition
  /** For the engine. */
  procedure: LoadedProcedure
  /** By form key: `definition.form.key` is the filing form, the others are officers' forms. */
  forms: Record<string, RuntimeForm>
  filingForm: RuntimeForm
}

/** One line of the catalogue. */
export type CatalogueEntry = {
  key: string
  nationalCode?: string
  title: Text
  summary: Text
  sector: Titled
  agency: Titled
  audience: ProcedureDefinition['audience']
  serviceLevel: ProcedureDefinition['serviceLevel']
  /** False: nobody can file now; the guide stays readable. */
  open: boolean
}

export type VersionListing = { hash: VersionHash; number: number; publishedAt: string; publishedBy: string; note?: string; legalBasis?: string; approvedBy?: string; current: boolean; /** When it comes into force, if it has not. */ startsAt?: string }

export type PublishResult =
  | { result: 'published'; hash: VersionHash; number: number; findings: Finding[] }
  | { result: 'exists'; hash: VersionHash }
  | { result: 'findings'; findings: Finding[] }
  | { result: 'refused'; code: 'not-permitted' | 'needs-approval' | 'no-request' }

export type ProcedureChange = { result: 'done' } | { result: 'refused'; code: 'not-permitted' | 'not-found' | 'circle' }

export interface ProcedureService {
  /** Published procedures, folded search over titles, summaries, codes and sectors; best match first, else by title. */
  catalogue(query: { search?: string; language: Language }): Promise<CatalogueEntry[]>
  /** The version new dossiers are filed under; undefined when never published or closed. */
  current(key: string): Promise<LoadedVersion | undefined>
  /** The latest version whether or not the procedure is open: for the guide. */
  latest(key: string): Promise<{ loaded: LoadedVersion; open: boolean; supersededBy?: string } | undefined>
  version(hash: string): Promise<LoadedVersion | undefined>
  versions(key: string): Promise<VersionListing[]>
  list(): Promise<ProcedureListing[]>
  /** Checks, compiles and publishes; refused with findings when one is an error. Authors and administrators. */
  publish(actor: Actor, definition: string, note?: string): Promise<PublishResult>
  setOpen(actor: Actor, key: string, open: boolean): Promise<ProcedureChange>
  /** Closes a procedure in favour of another, to which its public address leads; undefined takes that back. */
  supersede(actor: Actor, key: string, by: string | undefined): Promise<ProcedureChange>
  /** Takes back that a version of the procedure is to come into force. */
  cancelComing(actor: Actor, key: string, hash: string): Promise<ProcedureChange>
  /** Canonical JSON of the definition, as exported. */
  exportText(hash: string): Promise<string | undefined>
  /** Browser module of a form's validator by `CompiledForm.validatorHash`. */
  validatorModule(validatorHash: string): Promise<string | undefined>
}
