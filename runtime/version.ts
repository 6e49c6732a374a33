import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import type { VersionHash } from '#runtime/ids.ts'

/** A JSON Schema 2020-12 document of the closed subset that `compile` emits. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** What publication makes of one form. Stored with the version; the validator is an ES module served by its hash. */
export type CompiledForm = {
  /** Key of the form: `form.key` for filing, otherwise the step's form key. */
  key: string
  schema: JsonSchema
  uiSchema: { readonly [key: string]: unknown }
  /** Base schema and uiSchema of each page, without conditionals, for rendering. */
  pages: Array<{ section: string; schema: JsonSchema; uiSchema: { readonly [key: string]: unknown } }>
  /** Standalone validator: source of an ES module that exports `validate(data): boolean` with `validate.errors`. */
  validator: string
  validatorHash: string
  /** TypeScript source of the answers' type, for integrators. */
  types: string
}

export type StepGraph = { nodes: Array<{ step: string; kind: string; status: number }>; edges: Array<{ transition: string; from: string; to: string; command: string }> }

/** All artefacts of a published version. Pure function of the definition: same definition, same bytes. */
export type CompiledProcedure = { hash: VersionHash; forms: Record<string, CompiledForm>; graph: StepGraph; rules: Array<{ place: string; text: string; cost: number }> }

/** A published version as stored: immutable. */
export type ProcedureVersion = { hash: VersionHash; procedure: string; number: number; definition: ProcedureDefinition; compiled: CompiledProcedure; publishedAt: string; publishedBy: string; note?: string; legalBasis?: string; approvedBy?: string }
