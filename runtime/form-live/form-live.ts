import type { LiveData } from '#runtime/form-view/live-data.ts'
import type { PageLogic } from '#runtime/form-view/page-logic.ts'
import { waitBeforeSubmit } from './ask-server.ts'
import { followLists } from './follow-lists.ts'
import { checkOnLeave } from './check-on-leave.ts'
import { awaitFiles } from './await-files.ts'
import { followConditions } from './follow-conditions.ts'
import { type LivePage, openPage, refresh } from './live-page.ts'
import { dropMarks } from './drop-marks.ts'
import { errorSummary } from './page-parts.ts'
import { pressButtons } from './press-button.ts'
import { saveDraft } from './save-draft.ts'

/**
 * Brings a form page that the server drew to life. The page works without it: everything here is one of its own named
 * buttons pressed early, or a hint that the server will give again.
 */
function start(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-form-live]')
  const text = document.getElementById('form-live')?.textContent
  if (!form || !text) return

  // Written by the same version of the program that serves this module.
  const data: LiveData = JSON.parse(text)
  const page = openPage(form, data)
  document.documentElement.classList.add('live')
  tellServer(form)
  followConditions(page)
  checkOnLeave(page)
  dropMarks(form)
  pressButtons(page)
  awaitFiles(page)
  followProvinces(page)
  followLists(form)
  waitBeforeSubmit(form)
  // Not loaded later: a connection lost before it came would take with it what is typed.
  if (form.dataset['autosave'] !== undefined) saveDraft(page)
  if (form.querySelector('[type="search"]')) void import('./search-options.ts').then(({ searchOptions }) => searchOptions(page))
  if (form.querySelector('textarea[data-most]')) void import('./count-text.ts').then(({ countTexts }) => countTexts(page))
  if (form.querySelector('canvas')) void import('./draw-signature.ts').then(({ drawSignatures }) => drawSignatures(form))
  if (data.logic) void loadLogic(page, data.logic)
  form.addEventListener('redrawn', () => refresh(page))
  refresh(page)

  const summary = errorSummary()
  if (summary && !summary.hidden) summary.focus()
}

/** Where it cannot be had, the server goes on being asked. */
async function loadLogic(page: LivePage, logic: PageLogic): Promise<void> {
  const { openLogic } = await import('./live-logic.ts')
  page.logic = openLogic(page.data, logic)
  refresh(page)
}

/** The server need not show again what came up on this page: the person has seen it. */
function tellServer(form: HTMLFormElement): void {
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: '_live', value: '1' }))
}

/** Arrow keys pass many provinces: the communes are those of the one where they rest. */
function followProvinces(page: LivePage): void {
  let timer: number | undefined
  page.form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || !target.name.endsWith('[province]')) return
    clearTimeout(timer)
    timer = window.setTimeout(() => target.closest('.field')?.querySelector<HTMLButtonElement>('button[value^="communes:"]')?.click(), 300)
  })
}

start()
