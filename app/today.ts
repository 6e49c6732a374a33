/** Today's date in Việt Nam (UTC+7, no daylight saving), `2026-02-10`. */
export const todayIn = (now: Date = new Date()): string => new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)
