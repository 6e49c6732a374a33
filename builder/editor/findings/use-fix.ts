import type { Finding } from '#builder/checks/finding.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** How many sentences are said of one fix. */
const mostSaid = 3

/** Puts a finding right as one change that can be undone, and says what was changed. */
export function useFix(): (finding: Finding) => Promise<void> {
  const { store, messages, language, announce } = useDraft()
  const { panel, refusals } = messages
  return async (finding) => {
    // The checks are a large part that other pages do without.
    const { fixChanges } = await import('#builder/source/fix-changes.ts')
    store.settle()
    const changes = fixChanges(store.get().draft, finding)
    if (!changes) return announce(panel.fixGone)
    const outcome = store.do(changes.commands)
    announce(outcome.ok ? panel.fixed(changes.sentences.slice(0, mostSaid).map((sentence) => sentence[language]).join(' ')) : refusals[outcome.refusal.code])
  }
}
