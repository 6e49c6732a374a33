import type { RecordPayment } from '#runtime/commands/command.ts'
import { onDossier } from '#runtime/commands/command-rule.ts'
import { happen } from '#runtime/commands/course.ts'
import { guardCashier } from '#runtime/commands/guard-dossier.ts'

/** Records that a fee was paid at the counter, in full: part payments are not taken. */
export const recordPayment = onDossier<RecordPayment>({
  guard({ dossier, context }, { fee: key, amount }) {
    const refusal = guardCashier(dossier, context.actor, context.procedure)
    if (refusal) return refusal

    const fee = dossier.fees.find((charged) => charged.key === key)
    if (!fee) return { code: 'fee-unknown', fee: key }
    if (fee.paid) return { code: 'already-paid', fee: key }
    return fee.amount === amount ? undefined : { code: 'wrong-amount', amount: fee.amount }
  },
  act: (course, { fee, amount, receipt }) => happen(course, { type: 'fee-paid', key: fee, amount, receipt }),
})
