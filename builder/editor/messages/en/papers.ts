/** The papers of the dossier at a glance. */
export const papers = {
  overview: 'Papers of the dossier',
  asked: 'When it is asked for',
  always: 'Always',
  optional: 'If there is one',
  requiredWhen: 'Required when',
  shownWhen: 'shown only when',
  limits: (files: number, megabytes: number) => `at most ${files} ${files === 1 ? 'file' : 'files'} of ${megabytes} MB`,
  hasTemplate: 'Yes',
}
