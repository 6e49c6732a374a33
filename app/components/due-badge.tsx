import { useLanguage } from '#app/messages/messages.ts'
import { remainingText } from '#runtime/deadlines/remaining-text.ts'
import type { Remaining } from '#runtime/deadlines/remaining.ts'

/** How much time is left, in words and a sign: "còn 3 ngày làm việc", "quá hạn 1 ngày", "tạm dừng". */
export function DueBadge({ remaining }: { remaining: Remaining }) {
  return <span className={`badge ${toTone(remaining)}`}>{remainingText(remaining, useLanguage())}</span>
}

function toTone(remaining: Remaining): string {
  switch (remaining.kind) {
    case 'left':
      return remaining.workingDays <= 1 ? 'warn' : 'ok'
    case 'overdue':
      return 'danger'
    case 'paused':
      return 'info paused'
    case 'done':
      return remaining.onTime ? 'ok' : 'danger'
  }
}
