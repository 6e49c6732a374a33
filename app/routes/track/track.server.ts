import type { Tracked } from '#app/services/dossiers.ts'
import { getServices } from '#app/services.server.ts'

export type TrackData = { code: string; phone: string; state: 'blank' | 'incomplete' | 'unknown' | 'found'; tracked?: Tracked }

/** Where a dossier stands, for whoever holds its code and the telephone number given in it. Posted, so that neither is kept in a history. */
export async function trackDossier(form: FormData): Promise<TrackData> {
  const code = toField(form.get('code'))
  const phone = toField(form.get('phone'))
  if (code === '' || phone === '') return { code, phone, state: 'incomplete' }
  const { dossiers } = await getServices()
  const tracked = await dossiers.track(code, phone)
  return tracked ? { code, phone, state: 'found', tracked } : { code, phone, state: 'unknown' }
}

const toField = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.normalize('NFC').trim().slice(0, 100) : '')
