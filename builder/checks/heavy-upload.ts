import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

const mostMegabytes = 500

/** Files of one question that add up to more than people can send over an ordinary line. */
export const heavyUpload: Check = ({ papers = [] }, { fields }) => [
  ...papers.flatMap((paper, index) => judge(paper, quoted(paper.title), `/papers/${index}`)),
  ...fields.flatMap(({ field, place }) => (field.kind === 'file' || field.kind === 'image' ? judge(field, quoted(field.label), place) : [])),
]

function judge({ maxSizeMb, maxFiles }: { maxSizeMb: number; maxFiles: number }, name: { vi: string; en: string }, place: string) {
  const total = maxSizeMb * maxFiles
  if (total <= mostMegabytes) return []
  return toFinding('heavy-upload', 'warning', {
    place,
    text: { vi: `${name.vi} nhận tới ${total} MB. Hãy giảm số tệp hoặc dung lượng mỗi tệp xuống dưới ${mostMegabytes} MB.`, en: `${name.en} takes up to ${total} MB. Lower the number or size of files to less than ${mostMegabytes} MB together.` },
  })
}
