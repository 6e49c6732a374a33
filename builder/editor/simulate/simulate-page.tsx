import { useEffect, useState, type ComponentType } from 'react'
import { useStudio } from '#builder/editor/use-draft.tsx'

/** The simulator, fetched when it is first shown: no other page pays for it. */
export function SimulatePage() {
  const { simulate } = useStudio().messages
  const [Simulator, setSimulator] = useState<ComponentType>()
  useEffect(() => {
    void import('#builder/editor/simulate/simulator.tsx').then((loaded) => setSimulator(() => loaded.Simulator))
  }, [])
  return Simulator ? <Simulator /> : <p className="muted">{simulate.loading}</p>
}
