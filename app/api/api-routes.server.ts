import { actOnDossier } from '#app/api/act-on-dossier.server.ts'
import type { ApiCall } from '#app/api/api-call.server.ts'
import { fileDossier } from '#app/api/file-dossier.server.ts'
import { readDossier } from '#app/api/read-dossier.server.ts'
import { listProcedures, readDefinitionOf, readFormSchema, readProcedure } from '#app/api/read-procedures.server.ts'
import { readQueue } from '#app/api/read-queue.server.ts'
import { uploadFile } from '#app/api/upload-file.server.ts'
import type { ApiScope } from '#app/api/api-holder.server.ts'
import type { Answer } from '#app/http/answer.server.ts'

export type ApiRoute = {
  method: 'GET' | 'POST'
  /** Address below `/api/v1`, parts in braces stand for something. */
  path: string
  scope: ApiScope
  summary: string
  /** Names of definitions in `schemas/api.schema.json`. */
  body?: string
  /** The same, or `json` for what a schema of its own describes. */
  answer: string
  handle: (call: ApiCall) => Promise<Answer>
}

/** Every address of the API; the OpenAPI document is made of this table. */
export const apiRoutes: readonly ApiRoute[] = [
  { method: 'POST', path: '/dossiers', scope: 'dossiers:file', summary: 'File a dossier', body: 'FileDossierRequest', answer: 'DossierStatus', handle: fileDossier },
  { method: 'GET', path: '/dossiers/{id}', scope: 'dossiers:read', summary: 'Where a dossier stands and what may be done', answer: 'DossierStatus', handle: readDossier },
  { method: 'POST', path: '/dossiers/{id}/actions', scope: 'dossiers:act', summary: 'Act on a dossier', body: 'ActionRequest', answer: 'DossierStatus', handle: actOnDossier },
  { method: 'GET', path: '/queue', scope: 'queue:read', summary: 'The queue of the officer whose token it is', answer: 'QueueAnswer', handle: readQueue },
  { method: 'POST', path: '/files', scope: 'files:write', summary: 'Upload a file', answer: 'UploadedFile', handle: uploadFile },
  { method: 'GET', path: '/procedures', scope: 'procedures:read', summary: 'Published procedures', answer: 'json', handle: listProcedures },
  { method: 'GET', path: '/procedures/{key}', scope: 'procedures:read', summary: 'One procedure', answer: 'ProcedureLine', handle: readProcedure },
  { method: 'GET', path: '/versions/{hash}/definition', scope: 'procedures:read', summary: 'Definition of a published version', answer: 'json', handle: readDefinitionOf },
  { method: 'GET', path: '/versions/{hash}/forms/{form}/schema', scope: 'procedures:read', summary: 'JSON Schema of the answers of a form', answer: 'json', handle: readFormSchema },
]
