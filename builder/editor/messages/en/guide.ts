
/** The page of the guide. */
export const guide = {
  title: 'The guide applicants read',
  lead: 'Both languages side by side, in the order in which they are read. Requirements and course: one item a line.',
  parts: { summary: 'Summary', who: 'Who may apply', requirements: 'Requirements', procedure: 'How it is handled', result: 'Result', where: 'Where to file, and who decides' },
  noEnglish: 'No English yet.',
  facts: 'What this procedure is',
  borrow: 'Take an article from another procedure',
  take: 'Take',
}
