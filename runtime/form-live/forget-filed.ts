import { forgetDraft } from './kept-words.ts'

/** Loaded by the page that says what was filed: of that draft nothing stays on the device. */
const filed = new URLSearchParams(location.search).get('filed')
if (filed !== null && filed !== '') void forgetDraft(filed)
