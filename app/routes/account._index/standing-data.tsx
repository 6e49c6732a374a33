import { TextInput } from '#app/components/text-input.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { ProfileRefusal } from '#app/routes/account._index/profile.server.ts'

export type Shown = Pick<ProfileRefusal, 'problems' | 'texts'>
type Path = keyof ReturnType<typeof useMessages>['account']['fields']

/** What every form asks for again: kept once, filled in from here. In the order of the forms. */
const asked: ReadonlyArray<{ path: Path; autoComplete?: string; inputMode?: 'tel' | 'numeric' | 'email' | 'url' }> = [
  { path: 'organisation.name', autoComplete: 'organization' },
  { path: 'organisation.foreignName' },
  { path: 'organisation.shortName' },
  { path: 'organisation.number', inputMode: 'numeric' },
  { path: 'organisation.phone', autoComplete: 'tel', inputMode: 'tel' },
  { path: 'organisation.email', inputMode: 'email' },
  { path: 'organisation.website', autoComplete: 'url', inputMode: 'url' },
  { path: 'representative.name' },
  { path: 'representative.position' },
  { path: 'representative.phone', inputMode: 'tel' },
  { path: 'representative.email', inputMode: 'email' },
  { path: 'contact.name' },
  { path: 'contact.phone', inputMode: 'tel' },
  { path: 'contact.email', inputMode: 'email' },
]

export function StandingData({ shown }: { shown: Shown }) {
  const { account } = useMessages()
  return (
    <>
      <h2>{account.profileTitle}</h2>
      <p>{account.profileLead}</p>
      {asked.map(({ path, ...input }) => (
        <TextInput key={path} name={path} label={account.fields[path]} defaultValue={shown.texts[path]} problem={problemOf(shown, path, account.fieldProblem)} maxLength={500} {...input} />
      ))}
    </>
  )
}

export function problemOf({ problems }: Pick<Shown, 'problems'>, key: string, texts: Record<'required' | 'format' | 'too-long', string>): string | undefined {
  const found = problems.find(({ field }) => field === key)
  return found && texts[found.code]
}
