import { TextInput } from '#app/components/text-input.tsx'
import { When } from '#app/components/when.tsx'
import { useMessages } from '#app/messages/messages.ts'
import type { DraftHomeData } from '#app/routes/drafts.$id._index/draft-home.server.ts'
import type { HomeOutcome } from '#app/routes/drafts.$id._index/act-on-draft.server.ts'
import type { PersonOnDraft } from '#app/services/drafts.ts'

type PeopleCardProps = { home: Pick<DraftHomeData, 'people' | 'may' | 'owner'>; outcome: HomeOutcome | undefined }

/** Everybody on the draft; its owner invites and removes, whoever was invited may leave. */
export function PeopleCard({ home: { people, may, owner }, outcome }: PeopleCardProps) {
  const { draft } = useMessages()
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">{draft.people}</h2>
      <p className="small">{may.share ? draft.peopleLead : draft.peopleShared(owner)}</p>
      <form method="post">
        <ul className="people">
          {people.map((person) => (
            <Person key={person.email} person={person} canRemove={may.share} />
          ))}
        </ul>
      </form>
      {may.share && <Invite outcome={outcome} isOpen={outcome?.problem !== undefined} />}
    </section>
  )
}

function Person({ person, canRemove }: { person: PersonOnDraft; canRemove: boolean }) {
  const { draft } = useMessages()
  const { email, name, state, may, since, seenAt, isMe } = person
  return (
    <li>
      <strong>{name ?? email}</strong> {isMe && <span className="muted">{draft.me}</span>}
      <span className="small muted">
        {draft.mayDo[may]} · {draft.personState[state]} <When at={since} dateOnly />
        {seenAt && (
          <>
            {' '}
            · {draft.lastSeen} <When at={seenAt} />
          </>
        )}
      </span>
      {canRemove && state !== 'owner' && (
        <button className="button quiet small no-print" name="_do" value={`remove:${email}`}>
          {draft.remove}
          <span className="visually-hidden"> {name ?? email}</span>
        </button>
      )}
      {isMe && state === 'joined' && (
        <button className="button quiet small no-print" name="_do" value="leave">
          {draft.leave}
        </button>
      )}
    </li>
  )
}

function Invite({ outcome, isOpen }: { outcome: HomeOutcome | undefined; isOpen: boolean }) {
  const { draft } = useMessages()
  return (
    <details className="no-print" open={isOpen}>
      <summary>{draft.inviteTitle}</summary>
      <form method="post" className="form" noValidate>
        <TextInput name="email" label={draft.inviteEmail} hint={draft.inviteHint} type="email" autoComplete="off" maxLength={254} defaultValue={outcome?.email} problem={outcome?.problem && draft.inviteProblems[outcome.problem]} />
        <fieldset className="field">
          <legend>{draft.inviteMay}</legend>
          {(['edit', 'read'] as const).map((may) => (
            <label className="tick" key={may}>
              <input type="radio" name="may" value={may} defaultChecked={may === 'edit'} />
              <span>{draft.mayInvite[may]}</span>
            </label>
          ))}
        </fieldset>
        <button className="button" name="_do" value="invite" type="submit">
          {draft.inviteButton}
        </button>
      </form>
    </details>
  )
}
