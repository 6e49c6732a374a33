import { askServer } from './ask-server.ts'
import type { LivePage } from './live-page.ts'

const everyMs = 10_000

/** Saves what was typed every ten seconds and when the page is put away; says when it last did. */
export function saveDraft(page: LivePage): void {
  const { form, texts } = page
  let dirty = false
  const say = (text: string): void => {
    const status = document.getElementById('save-status')
    if (status) status.textContent = text
  }
  const save = async (): Promise<void> => {
    if (!dirty) return
    dirty = false
    const saved = await askServer(form, 'refresh')
    dirty ||= !saved
    say(saved ? texts.saved(clockTime(new Date())) : texts.saveFailed)
  }

  form.addEventListener('input', () => {
    dirty = true
  })
  form.addEventListener('submit', () => {
    dirty = false
  })
  setInterval(() => void save(), everyMs)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
}

function clockTime(now: Date): string {
  return now.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
}
