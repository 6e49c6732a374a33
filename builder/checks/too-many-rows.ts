import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'

const mostRows = 200
const mostCells = 2000

/** More rows than anybody types into a page; a list that long is better taken as a file. */
export const tooManyRows: Check = (_definition, { fields }) =>
  fields.flatMap(({ field, place }) => {
    if (field.kind !== 'repeat' || field.maxItems === undefined) return []
    if (field.maxItems <= mostRows && field.maxItems * field.fields.length <= mostCells) return []
    const said = quoted(field.label)
    return toFinding('too-many-rows', 'warning', {
      place: `${place}/maxItems`,
      text: { vi: `${said.vi} cho phép ${field.maxItems} dòng, trang sẽ rất dài. Hãy giảm, hoặc nhận danh sách bằng tệp.`, en: `${said.en} allows ${field.maxItems} rows, which makes a very long page. Lower it, or take the list as a file.` },
    })
  })
