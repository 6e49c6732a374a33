import { useDraft } from '#builder/editor/use-draft.tsx'
import { useLoaded } from '#builder/editor/use-loaded.ts'

const load = async () => (await import('#builder/editor/simulate/simulator.tsx')).Simulator

/** The simulator, fetched when it is first shown. */
export function SimulatePage() {
  const { messages } = useDraft()
  const Simulator = useLoaded(load)
  return Simulator ? <Simulator /> : <p className="muted">{messages.simulate.loading}</p>
}
