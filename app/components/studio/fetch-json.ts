/** What is read at an address; undefined where it cannot be had: whoever is no longer signed in is led to a page. */
export async function fetchJson<Body>(address: string): Promise<Body | undefined> {
  const response = await fetch(address).catch(() => undefined)
  if (!response?.ok || response.redirected) return undefined
  const body: Body = await response.json()
  return body
}
