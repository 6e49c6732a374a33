import { ProcedureFacts } from '#builder/editor/panel/procedure-facts.tsx'
import { PartsPage } from '#builder/editor/parts/parts-page.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Registers, numbers and people; how dossiers are numbered and how long they are kept. */
export function RegisterPage() {
  const { parts } = useDraft().messages
  return (
    <>
      <PartsPage kinds={['register', 'series', 'role', 'unit']} />
      <ProcedureFacts title={parts.dossiers} hint={parts.dossiersHint} names={['dossierCode', 'retention']} />
    </>
  )
}
