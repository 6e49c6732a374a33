import { countFindings } from '#builder/editor/shell/count-findings.ts'
import { pageOf } from '#builder/editor/studio-pages.ts'
import { fromDraftPointer } from '#builder/draft/place.ts'
import { toJson } from '#builder/draft/json.ts'
import { clockOf } from '#builder/editor/publish/day-of.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Which procedure this is, whether it is saved, undo and redo, and what is wrong with it. */
export function StudioHeader() {
  const { draft, language, messages, store, undo, redo, announce } = useDraft()
  const { shell } = messages
  const step = (act: 'undo' | 'redo'): void => {
    store[act]()
    announce(act === 'undo' ? shell.undone : shell.redone)
  }
  return (
    <header className="studio-header">
      <p className="crumbs">
        <a href="/studio">{shell.allProcedures}</a>
      </p>
      <h1>{draft.title[language] || draft.title.vi || shell.untitled}</h1>
      <p className="row studio-tools">
        <SaveState />
        <button type="button" className="button small" disabled={!undo} onClick={() => step('undo')} aria-keyshortcuts="Control+Z">
          {shell.undo}
        </button>
        <button type="button" className="button small" disabled={!redo} onClick={() => step('redo')} aria-keyshortcuts="Control+Shift+Z">
          {shell.redo}
        </button>
        <FindingsLink />
      </p>
    </header>
  )
}

function SaveState() {
  const { state, savedAt, messages } = useDraft()
  const { shell } = messages
  const time = clockOf(savedAt)
  const words = { saved: shell.saved(time), saving: shell.saving, offline: shell.offline, 'signed-out': shell.signedOut, conflict: shell.conflictShort, closed: shell.closed }
  const looks = { saved: 'ok', saving: 'info', offline: 'danger', 'signed-out': 'danger', conflict: 'warn', closed: 'warn' }
  return (
    <>
      <span className={`badge ${looks[state]}`} data-save-state={state}>
        {words[state]}
      </span>
      {state === 'signed-out' && (
        <a href="/sign-in?next=/studio" target="_blank" rel="noreferrer">
          {shell.signIn}
        </a>
      )}
    </>
  )
}

function FindingsLink() {
  const { draft, findings, messages, hrefOf, goTo } = useDraft()
  const { errors, warnings } = countFindings(findings)
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0]
  if (!first || errors + warnings === 0) return <span className="badge ok">{messages.shell.noFindings}</span>
  const [page, at] = [pageOf(first.place), fromDraftPointer(toJson(draft), first.place)]
  return (
    <a className={`badge ${errors > 0 ? 'danger' : 'warn'}`} href={hrefOf(page, at)} title={messages.shell.goToFirst} onClick={(event) => (event.preventDefault(), goTo(page, at))}>
      {messages.shell.findings(errors, warnings)}
    </a>
  )
}
