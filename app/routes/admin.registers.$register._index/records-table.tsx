import { RecordState } from '#app/components/admin/record-state.tsx'
import { formatDate } from '#app/format.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { RecordLine } from '#app/routes/admin.registers.$register._index/records.server.ts'

/** Records of a register, one a line. */
export function RecordsTable({ register, lines }: { register: string; lines: readonly RecordLine[] }) {
  const language = useLanguage()
  const { admin, portal } = useMessages()
  return (
    <table className="dense">
      <thead>
        <tr>
          {[admin.number, portal.holder, admin.recordState, admin.validFrom, admin.validUntil].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ number, state, validFrom, validUntil, holder }) => (
          <tr key={number}>
            <th scope="row" className="num">
              <a href={`/admin/registers/${register}/${encodeURIComponent(number)}`}>{number}</a>
            </th>
            <td data-label={portal.holder}>{holder ?? '—'}</td>
            <td data-label={admin.recordState}>
              <RecordState state={state} />
            </td>
            <td data-label={admin.validFrom} className="num">
              {validFrom ? formatDate(validFrom, language) : '—'}
            </td>
            <td data-label={admin.validUntil} className="num">
              {validUntil ? formatDate(validUntil, language) : admin.noLimit}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
