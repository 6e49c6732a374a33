import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'

/** A link over a connection that is not protected, or to something that is no web page. */
export const unsafeLink: Check = ({ legalBasis = [] }, { fields }) => [
  ...fields.flatMap(({ field, place }) => (field.kind === 'guidance' ? field.blocks.flatMap((block, index) => (block.kind === 'link' ? judge(block.href, `${place}${toPointer('blocks', index, 'href')}`) : [])) : [])),
  ...legalBasis.flatMap(({ url }, index) => (url === undefined ? [] : judge(url, toPointer('legalBasis', index, 'url')))),
]

function judge(href: string, place: string): Finding[] {
  if (/^(https:\/\/|mailto:|tel:|\/)/i.test(href)) return []
  const isPlain = /^http:\/\//i.test(href)
  return [
    toFinding('unsafe-link', isPlain ? 'warning' : 'error', {
      place,
      text: { vi: `“${href}” không phải địa chỉ https. Hãy dùng địa chỉ bắt đầu bằng https://.`, en: `“${href}” is no https address. Use one that begins with https://.` },
      ...(isPlain && { fix: [{ op: 'set' as const, pointer: place, value: href.replace(/^http:/i, 'https:') }] }),
    }),
  ]
}
