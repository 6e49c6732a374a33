import type { CommandId, DossierId, DraftId, StudioDraftId } from '#runtime/ids.ts'

/**
 * Ids as they come from addresses and forms, parsed at the door. An address that names nothing is answered with 404, a
 * form without a command id with 400.
 */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const requireDossierId = (value: string | undefined): DossierId => requireId(value, 404) as DossierId
export const requireDraftId = (value: string | undefined): DraftId => requireId(value, 404) as DraftId
export const requireStudioDraftId = (value: string | undefined): StudioDraftId => requireId(value, 404) as StudioDraftId

/** The id a page gave its command when it was drawn, so that pressing twice is one command. */
export function requireCommandId(form: FormData, name = 'commandId'): CommandId {
  const value = form.get(name)
  return requireId(typeof value === 'string' ? value : undefined, 400) as CommandId
}

export const newCommandId = (): CommandId => crypto.randomUUID() as string as CommandId

function requireId(value: string | undefined, status: 400 | 404): string {
  if (value === undefined || !uuid.test(value)) throw new Response(null, { status })
  return value
}
