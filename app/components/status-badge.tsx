import { useMessages } from '#app/messages/messages.ts'

/** One of the ten statuses of the national portal, in words. */
export function StatusBadge({ status }: { status: number }) {
  const { status: texts } = useMessages()
  return <span className={`badge ${tones[status] ?? ''}`}>{texts.portal[status] ?? String(status)}</span>
}

const tones: Record<number, string> = { 1: 'info', 2: 'info', 3: 'danger', 4: 'info', 5: 'warn', 6: 'warn', 7: '', 8: '', 9: 'ok', 10: 'ok' }
