import { toPublicKey } from '#builder/import-schema/names.ts'
import type { ProcedureDefinition, Section, Text } from '#schemas/generated/procedure.ts'

/** The least procedure around an imported form: an officer at the counter takes the dossier and closes it. */
export function toSkeleton(title: Text, help: Text | undefined, sections: Section[]): ProcedureDefinition {
  const role = { key: 'officer', title: { vi: 'Người tiếp nhận', en: 'Receiving officer' } }
  const unit = { key: 'one-stop-centre', title: { vi: 'Bộ phận Một cửa', en: 'One-stop centre' } }
  return {
    format: 'motcua/procedure@1',
    id: 'imported',
    key: toPublicKey(title.en ?? title.vi),
    title,
    sector: { key: 'imported', title: { vi: 'Biểu mẫu nhập từ bên ngoài', en: 'Imported forms' } },
    agency: { key: 'agency', title: { vi: 'Cơ quan tiếp nhận', en: 'Receiving agency' } },
    audience: ['citizen', 'enterprise', 'organisation'],
    serviceLevel: 'full',
    identity: 'account',
    channels: ['online'],
    guide: { summary: help ?? title },
    form: { id: 'form_filing', key: 'filing', title, sections },
    start: 'intake',
    steps: [
      { id: 'st_intake', key: 'intake', kind: 'counter', title: { vi: 'Tiếp nhận', en: 'Intake' }, status: 1, holder: { role: role.key, unit: unit.key } },
      { id: 'st_done', key: 'done', kind: 'final', title: { vi: 'Đã giải quyết', en: 'Done' }, status: 10, outcome: 'granted' },
      { id: 'st_refused', key: 'refused', kind: 'final', title: { vi: 'Không tiếp nhận', en: 'Not accepted' }, status: 3, outcome: 'not-accepted' },
    ],
    transitions: [
      { id: 't_file', key: 'file', command: 'file', from: ['intake'], to: 'intake', title: { vi: 'Nộp hồ sơ', en: 'File' }, by: 'applicant', effects: [] },
      { id: 't_accept', key: 'accept', command: 'accept', from: ['intake'], to: 'done', title: { vi: 'Tiếp nhận và giải quyết', en: 'Accept and close' }, by: 'holder', effects: [] },
      { id: 't_refuse', key: 'refuse', command: 'refuse-intake', from: ['intake'], to: 'refused', title: { vi: 'Không tiếp nhận', en: 'Do not accept' }, by: 'holder', comment: 'required', effects: [] },
    ],
    roles: [role],
    units: [unit],
    dossierCode: 'H00.00-{yy}{mm}{dd}-{n:4}',
    calendar: { key: 'vietnam' },
  }
}
