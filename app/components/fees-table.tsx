import { When } from '#app/components/when.tsx'
import { formatMoney } from '#app/format.ts'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Fee } from '#runtime/dossier/dossier.ts'

export type FeeLine = Pick<Fee, 'key' | 'title' | 'amount' | 'moment'> & { paid?: { at: string; receipt?: string } }

/** Fees of a dossier and whether they are paid. */
export function FeesTable({ fees }: { fees: readonly FeeLine[] }) {
  const language = useLanguage()
  const { dossier } = useMessages()
  return (
    <div className="scroll-x" role="region" aria-label={dossier.fees} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{dossier.fee}</th>
            <th scope="col">{dossier.amount}</th>
            <th scope="col">{dossier.feeState}</th>
          </tr>
        </thead>
        <tbody>
          {fees.map((fee) => (
            <tr key={fee.key}>
              <td>
                {inLanguage(fee.title, language)} <span className="muted">({dossier.feeMoment[fee.moment]})</span>
              </td>
              <td className="num">{formatMoney(fee.amount, language)}</td>
              <td>
                <FeeState fee={fee} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FeeState({ fee: { paid } }: { fee: FeeLine }) {
  const { dossier } = useMessages()
  if (!paid) return <span className="badge warn">{dossier.unpaid}</span>
  return (
    <>
      <span className="badge ok">{dossier.paid}</span>{' '}
      <span className="small muted">
        <When at={paid.at} dateOnly />
        {paid.receipt && ` · ${dossier.receipt(paid.receipt)}`}
      </span>
    </>
  )
}
