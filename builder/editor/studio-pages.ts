/** The pages of the studio, in the order of the navigation. */
export const studioPages = ['home', 'form', 'papers', 'steps', 'rules', 'tables', 'letters', 'register', 'guide', 'languages', 'simulate', 'publish', 'history', 'source'] as const

export type StudioPage = (typeof studioPages)[number]

export function isStudioPage(name: string | null | undefined): name is StudioPage {
  return studioPages.some((page) => page === name)
}

/** The page that edits what a JSON pointer of the draft leads to. */
export function pageOf(pointer: string): StudioPage {
  const [, list = '', , inner] = pointer.split('/')
  if (list === 'steps' && inner === 'form') return 'form'
  return pagesByMember[list] ?? 'guide'
}

const pagesByMember: Readonly<Record<string, StudioPage>> = {
  form: 'form',
  optionLists: 'form',
  lists: 'form',
  constraints: 'form',
  document: 'form',
  papers: 'papers',
  start: 'steps',
  steps: 'steps',
  transitions: 'steps',
  grounds: 'steps',
  clocks: 'tables',
  tables: 'tables',
  calendar: 'tables',
  letters: 'letters',
  notices: 'letters',
  series: 'register',
  registers: 'register',
  roles: 'register',
  units: 'register',
  dossierCode: 'register',
  retention: 'register',
  scenarios: 'simulate',
}
