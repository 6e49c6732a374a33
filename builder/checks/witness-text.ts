import type { Witness } from '#builder/checks/finding.ts'

const longest = 300

/** An example in words: the steps of a way, each with the move that leads to it, or the answers by the paths rules use. */
export function witnessText(witness: Witness): { vi: string; en: string } {
  switch (witness.kind) {
    case 'path':
      return said(witness.steps.map(({ step, by }) => (by === undefined ? step : `${step} (${by})`)).join(' → '))
    case 'answers':
      return ofAnswers(witness)
    case 'text':
      return said(`“${witness.text}”`)
  }
}

function ofAnswers({ answers, today }: Extract<Witness, { kind: 'answers' }>): { vi: string; en: string } {
  const given = Object.entries(answers).map(([path, value]) => `${path} = ${JSON.stringify(value)}`)
  const day = today?.split('-').toReversed().join('/')
  const inWords = (nothing: string, on: string) => [given.join(', ') || nothing, day && `${on} ${day}`].filter(Boolean).join(', ')
  return said(inWords('chưa trả lời gì', 'ngày'), inWords('nothing answered', 'on'))
}

function said(vi: string, en = vi): { vi: string; en: string } {
  return { vi: `Ví dụ: ${shorten(vi)}`, en: `Example: ${shorten(en)}` }
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
