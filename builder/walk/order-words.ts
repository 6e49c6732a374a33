import type { Text } from '#schemas/generated/procedure.ts'

/** What a sentence demands of a value: to be great or late, or to be small or early. */
export type Direction = 'up' | 'down'

/** Words that state a demand by themselves, and words of order that do so after “must”. */
const words: Readonly<Record<'vi' | 'en', Readonly<Record<Direction, RegExp>>>> = {
  vi: {
    up: /ít nhất|tối thiểu|trở lên|trở đi|từ đủ|không ít hơn|không nhỏ hơn|không thấp hơn|không sớm hơn|(phải|cần)[^.;:]{0,40}?(lớn hơn|nhiều hơn|cao hơn|muộn hơn|sau(?! khi| đây))/,
    down: /nhiều nhất|tối đa|trở xuống|không quá|không vượt quá|không nhiều hơn|không lớn hơn|không cao hơn|không muộn hơn|(phải|cần)[^.;:]{0,40}?(nhỏ hơn|ít hơn|thấp hơn|sớm hơn|trước(?! khi| hết))/,
  },
  en: {
    up: /at least|or more\b|or older|or later|minimum|no(t)? (less|fewer|lower|earlier) than|not before|must[^.;:]{0,40}?\b(more than|greater than|later than|after)\b/,
    down: /at most|or less\b|or fewer|or younger|or earlier|maximum|no(t)? (more|greater|higher|later) than|not after|must not exceed|must[^.;:]{0,40}?(?<!no |not )\b(less than|fewer than|earlier than|before)\b/,
  },
}

/** The one direction a message demands in every language it is written in; undefined where it names none, or both. */
export function directionOf({ vi, en }: Text): Direction | undefined {
  const [here, there] = [directionIn(vi, 'vi'), en === undefined ? undefined : directionIn(en, 'en')]
  return en === undefined || here === there ? here : undefined
}

function directionIn(text: string, language: 'vi' | 'en'): Direction | undefined {
  const said = text.toLowerCase()
  const [up, down] = [words[language].up.test(said), words[language].down.test(said)]
  if (up === down) return undefined
  return up ? 'up' : 'down'
}
