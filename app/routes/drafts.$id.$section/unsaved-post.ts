import { droppedFile } from '#app/doors/form-limits.ts'

/**
 * A post that could not be saved, carried by the page that says so: nothing typed is lost, and one button sends it again.
 * `signed-in`: the person has just signed in; the rest are ways in which that, or saving, failed.
 */
export type UnsavedPost = { cause: UnsavedCause; email: string; posted: Array<[name: string, value: string]>; files: string[] }
export type UnsavedCause = SignInCause | 'signed-in' | 'not-yours' | 'storage' | 'server'
/** The person has to sign in; the first time nothing was wrong yet. */
export type SignInCause = (typeof signInCauses)[number]

const signInCauses = ['signed-out', 'wrong', 'not-verified', 'blocked', 'too-many'] as const

export const isSignInCause = (cause: UnsavedCause): cause is SignInCause => signInCauses.some((one) => one === cause)

/** Controls of the page's own are not posted again. */
const ownControls = new Set(['email', 'password', droppedFile])

export function toUnsavedPost(cause: UnsavedCause, form: FormData): UnsavedPost {
  const texts = [...form].flatMap(([name, value]): Array<[string, string]> => (typeof value === 'string' ? [[name, value]] : []))
  const chosen = [...form].flatMap(([, value]) => (typeof value === 'string' || value.size === 0 ? [] : [value.name]))
  const email = texts.find(([name]) => name === 'email')?.[1] ?? ''
  const dropped = texts.flatMap(([name, value]) => (name === droppedFile ? [value] : []))
  return { cause, email, posted: texts.filter(([name]) => !ownControls.has(name)), files: [...dropped, ...chosen] }
}

export function isUnsavedPost(value: unknown): value is UnsavedPost {
  return typeof value === 'object' && value !== null && 'cause' in value && 'posted' in value && 'files' in value
}
