import type { Messages } from '#app/messages/vi.ts'

export const api: Messages['api'] = {
  title: 'API for integrators',
  lead: 'The programming interface, version 1. Other systems read procedures, file dossiers, follow them and act on them, within the rights of an account.',
  document: 'OpenAPI 3.1 document',
  tokenTitle: 'Tokens',
  token: 'Every request carries “Authorization: Bearer …”. Tokens are made by an administrator with motcua create-token, limited by scope and by procedure.',
  idempotencyTitle: 'Sending again safely',
  idempotency: 'POST takes an Idempotency-Key header (a UUID). The same key never does the same thing twice.',
  problemsTitle: 'Errors',
  problems: 'Errors follow RFC 9457 (application/problem+json): a code, the place (JSON pointer) and an explanation in the language of Accept-Language.',
  addressesTitle: 'Addresses',
  method: 'Method',
  address: 'Address',
  purpose: 'Purpose',
  scope: 'Scope',
  summaries: {
    'POST /dossiers': 'File a dossier',
    'GET /dossiers/{id}': 'Where a dossier stands and what may be done',
    'POST /dossiers/{id}/actions': 'Act on a dossier',
    'GET /queue': 'The queue of the officer whose token it is',
    'POST /files': 'Upload a file',
    'GET /procedures': 'Published procedures',
    'GET /procedures/{key}': 'One procedure',
    'GET /versions/{hash}/definition': 'Definition of a published version',
    'GET /versions/{hash}/forms/{form}/schema': 'JSON Schema of the answers of a form',
  },
}
