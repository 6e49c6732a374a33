import { forgetDraft } from './kept-words.ts'
import { forgetPages } from './offline-caches.ts'

/** Loaded by the page that says a draft was filed or thrown away: of that draft nothing stays on the device. */
const search = new URLSearchParams(location.search)
const gone = search.get('filed') ?? search.get('discarded') ?? ''
if (gone !== '') void Promise.all([forgetDraft(gone), forgetPages(gone)])
