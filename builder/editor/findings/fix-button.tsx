import { useState } from 'react'
import type { Finding } from '#builder/checks/finding.ts'
import { useFix } from '#builder/editor/findings/use-fix.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Puts a finding right where that can be said for sure; nothing for the others. The keyboard goes on in the list. */
export function FixButton({ finding }: { finding: Finding }) {
  const { state, messages, language } = useDraft()
  const { panel } = messages
  const fix = useFix()
  const [isBusy, setBusy] = useState(false)
  if (!finding.fix || state === 'closed') return null
  const click = (button: HTMLElement): void => {
    if (isBusy) return
    setBusy(true)
    neighbourOf(button)?.focus()
    void fix(finding).finally(() => setBusy(false))
  }
  return (
    <button type="button" className="button small fix" aria-disabled={isBusy || undefined} aria-label={panel.fixOf(finding.text[language])} onClick={({ currentTarget }) => click(currentTarget)}>
      {panel.fix}
    </button>
  )
}

/** What can be reached next to a button that will be gone: the fix of another finding, else the page. */
function neighbourOf(button: HTMLElement): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('.studio-page .button.fix')]
  const at = all.indexOf(button)
  return all[at + 1] ?? all[at - 1] ?? document.getElementById('studio-page')
}
