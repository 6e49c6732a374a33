import { toSkeleton } from '#builder/import-schema/skeleton.ts'
import { freePublicKey } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { isDraft, type ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { renewIds, type IdSource } from '#builder/draft/renew-ids.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** The draft of a procedure nobody has described yet: one page without questions, received and decided at a counter. */
export function newDraft(title: Text, takenKeys: Iterable<string>, nextId: IdSource): ProcedureDraft {
  const page = { id: 'page', key: 'trang_1', title: { vi: 'Trang 1', en: 'Page 1' }, fields: [] }
  const skeleton = toSkeleton(title, undefined, [page])
  const form = { ...skeleton.form, title: { vi: 'Đơn đề nghị', en: 'Application' } }
  const sector = { key: 'khac', title: { vi: 'Lĩnh vực khác', en: 'Other' } }
  return withNewIds({ ...skeleton, sector, form, key: freePublicKey(title.vi, takenKeys) }, nextId)
}

/** The same definition as a procedure of its own: another key, another id on every part. */
export function cloneDraft(definition: ProcedureDraft, title: Text, takenKeys: Iterable<string>, nextId: IdSource): ProcedureDraft {
  return withNewIds({ ...definition, title, key: freePublicKey(title.vi, takenKeys) }, nextId)
}

/** New ids all through, those that are referred to (fields of the document) too. */
export function withNewIds(definition: ProcedureDraft, nextId: IdSource): ProcedureDraft {
  const renewed = new Map<string, string>()
  const document = definition.document
  const fresh: unknown = renewIds(toJson({ ...definition, document: undefined }), nextId, renewed)
  if (!isDraft(fresh)) throw new Error('new ids changed the structure')
  const idOf = (old: string): string => renewed.get(old) ?? old
  if (!document) return fresh
  return { ...fresh, document: document.map((member) => ({ ...member, field: idOf(member.field), ...(member.shows && { shows: member.shows.map((branch) => ({ ...branch, fields: branch.fields.map(idOf) })) }) })) }
}
