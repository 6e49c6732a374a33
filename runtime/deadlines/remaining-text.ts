import type { Language } from '#runtime/deadlines/date-text.ts'
import type { Outcome, Remaining } from '#runtime/deadlines/remaining.ts'

/** The words of a badge: 'còn 3 ngày làm việc', 'quá hạn 1 ngày', 'tạm dừng', 'đúng hạn'. */
export function remainingText(remaining: Remaining, language: Language): string {
  const say = words[language]
  switch (remaining.kind) {
    case 'left':
      if (remaining.hours !== undefined) return remaining.hours === 0 ? say.underAnHour : say.hoursLeft(remaining.hours)
      return remaining.workingDays === 0 ? say.dueToday : say.daysLeft(remaining.workingDays)
    case 'overdue':
      if (remaining.hours !== undefined && remaining.hours < 24) return say.hoursOver(Math.max(1, remaining.hours))
      return say.daysOver(remaining.workingDays)
    case 'paused':
      return say.paused
    case 'done':
      return say.outcome[remaining.outcome]
  }
}

const words: Record<Language, Words> = {
  vi: {
    underAnHour: 'còn dưới 1 giờ',
    hoursLeft: (hours) => `còn ${hours} giờ`,
    dueToday: 'đến hạn hôm nay',
    daysLeft: (days) => `còn ${days} ngày làm việc`,
    hoursOver: (hours) => `quá hạn ${hours} giờ`,
    daysOver: (days) => `quá hạn ${days} ngày`,
    paused: 'tạm dừng',
    outcome: { early: 'trước hạn', 'on-time': 'đúng hạn', overdue: 'quá hạn' },
  },
  en: {
    underAnHour: 'under 1 hour left',
    hoursLeft: (hours) => `${hours} ${hours === 1 ? 'hour' : 'hours'} left`,
    dueToday: 'due today',
    daysLeft: (days) => `${days} working ${days === 1 ? 'day' : 'days'} left`,
    hoursOver: (hours) => `${hours} ${hours === 1 ? 'hour' : 'hours'} overdue`,
    daysOver: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
    paused: 'paused',
    outcome: { early: 'early', 'on-time': 'on time', overdue: 'late' },
  },
}

type Words = {
  underAnHour: string
  hoursLeft: (hours: number) => string
  dueToday: string
  daysLeft: (days: number) => string
  hoursOver: (hours: number) => string
  daysOver: (days: number) => string
  paused: string
  outcome: Record<Outcome, string>
}
