import type { Actor } from '#runtime/access/actor.ts'
import type { AccountId } from '#runtime/ids.ts'

/** Somebody who is signed in, as a program without script would be: fetches pages, posts forms, keeps no more than a cookie. */
export type SitePerson = {
  actor: Extract<Actor, { accountId: AccountId }>
  cookie: string
  get(path: string, headers?: Record<string, string>): Promise<Page>
  /** Posts a form as a browser would from the same site; redirects are not followed. */
  post(path: string, controls: ReadonlyArray<readonly [string, string]>): Promise<Page>
}
export type Page = { status: number; text: string; location: string | undefined; headers: Headers }

export function sitePerson(url: string, actor: SitePerson['actor'], session: Headers): SitePerson {
  const cookie = session.getSetCookie().map((each) => each.split(';')[0]).join('; ')
  const send = async (path: string, init: Pick<RequestInit, 'method' | 'body'> & { headers?: Record<string, string> }): Promise<Page> => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init, headers: { Cookie: cookie, Origin: url, ...init.headers } })
    return { status: response.status, text: await response.text(), location: response.headers.get('Location') ?? undefined, headers: response.headers }
  }
  return {
    actor,
    cookie,
    get: (path, headers) => send(path, { headers }),
    post: (path, controls) => send(path, { method: 'POST', body: new URLSearchParams(controls.map(([name, value]) => [name, value])) }),
  }
}

/** Values of hidden and text controls of a page by name; the first wins. */
export function controlsOf({ text }: Pick<Page, 'text'>): Map<string, string> {
  const found = new Map<string, string>()
  for (const [tag] of text.matchAll(/<input\b[^>]*>/g)) {
    const [name, value] = [attribute(tag, 'name'), attribute(tag, 'value') ?? '']
    if (name !== undefined && !found.has(name)) found.set(name, value)
  }
  return found
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
