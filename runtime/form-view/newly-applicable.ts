import type { Verdict } from '#runtime/forms/verdict.ts'

/**
 * Pointers of the questions that did not apply before and do now. A person without script sees them only when the
 * page comes back, so a route does not pass on to the next page while there are any on this one.
 */
export function newlyApplicable(before: Pick<Verdict, 'hidden'>, after: Pick<Verdict, 'hidden'>): string[] {
  const stillHidden = new Set(after.hidden)
  return before.hidden.filter((pointer) => !stillHidden.has(pointer) && !isInside(pointer, stillHidden))
}

function isInside(pointer: string, hidden: ReadonlySet<string>): boolean {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'))
  return parent !== '' && (hidden.has(parent) || isInside(parent, hidden))
}
