import type { Chosen } from '#app/routes/studio.procedures.$key_.move/move.server.ts'

/** What was chosen, as names and values of an address or a form. */
export function toEntries({ to, policies, steps }: Chosen): Array<[string, string]> {
  return [['to', to], ...Object.entries(policies), ...Object.entries(steps).map(([from, step]): [string, string] => [`step.${from}`, step])]
}

/** The address at which what was chosen is chosen. */
export const addressOf = (chosen: Chosen): string => `?${new URLSearchParams(toEntries(chosen))}`

/** What was chosen, carried on by a form. */
export function ChosenInputs({ chosen }: { chosen: Chosen }) {
  return toEntries(chosen).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
