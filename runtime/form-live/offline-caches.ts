/** Where the worker keeps pages of drafts, and the files they are made of. */
export const pagesCache = 'motcua-draft-pages'
export const filesCache = 'motcua-page-files'
export const mostPages = 60
export const mostFiles = 120

const ownerKey = '/drafts/owner'

/**
 * Makes the open page of a draft ready for a time without network. Pages of somebody else are removed first; a page that
 * was open before the worker was there is kept now, with its files.
 */
export async function keepPages(owner: string, address: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return
  const pages = await caches.open(pagesCache)
  const known = await (await pages.match(ownerKey))?.text()
  if (known !== owner) await caches.delete(pagesCache)
  const [own, files] = [await caches.open(pagesCache), await caches.open(filesCache)]
  await own.put(ownerKey, new Response(owner))
  await navigator.serviceWorker.register('/offline-pages.js', { scope: '/drafts/' })
  if (await own.match(address)) return
  const page = await fetch(address)
  if (page.ok && !page.redirected) await own.put(address, page)
  const names = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === location.origin && /^\/(?:assets|validators|themes)\//.test(pathname))
  await Promise.all(names.map(async ({ pathname }) => files.add(pathname)))
}

/** Removes the pages of a draft that is gone. */
export async function forgetPages(draft: string): Promise<void> {
  if (!('caches' in globalThis)) return
  const pages = await caches.open(pagesCache)
  const own = (await pages.keys()).filter(({ url }) => new URL(url).pathname.startsWith(`/drafts/${draft}/`))
  await Promise.all(own.map(async (one) => pages.delete(one)))
}
