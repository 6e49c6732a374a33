import type { OfficerActor } from '#app/auth/session.server.ts'
import { getServices } from '#app/services.server.ts'
import type { RecordState } from '#app/services/registers.ts'
import type { Register, Text } from '#schemas/generated/procedure.ts'

export type RecordLine = { number: string; state: RecordState; validFrom?: string; validUntil?: string; revision: number; holder?: string }
export type RecordsData = { key: string; title: Text; search: string; lines: RecordLine[]; next?: string; isFirst: boolean }

const pageSize = 50

export async function loadRecords(actor: OfficerActor, key: string, { searchParams }: URL): Promise<RecordsData> {
  const register = await requireRegister(actor, key)
  const { registers } = await getServices()
  const search = (searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, 100)
  const after = searchParams.get('after')?.slice(0, 200) || undefined
  const rows = await registers.records(actor, key, { search: search || undefined, after, limit: pageSize + 1 })
  const shown = rows.slice(0, pageSize)
  const name = register.fields.find(({ type, public: isPublic }) => type === 'text' && isPublic)?.key
  return {
    key,
    title: register.title,
    search,
    isFirst: after === undefined,
    next: rows.length > pageSize ? shown.at(-1)?.number : undefined,
    lines: shown.map(({ number, stateNow, validFrom, validUntil, revision, values }) => ({ number, state: stateNow, validFrom, validUntil, revision, holder: textOf(name && values[name]) })),
  }
}

/** A register the officer may read, or 404. */
export async function requireRegister(actor: OfficerActor, key: string): Promise<Register> {
  const { registers } = await getServices()
  const found = (await registers.list(actor)).find(({ register }) => register.key === key)
  if (!found) throw new Response(null, { status: 404 })
  return found.register
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
