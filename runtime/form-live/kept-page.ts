/** What the server answers to a page that is saved while it is being typed. */
export type KeptAnswer = { result: 'kept'; page: KeptPage } | { result: 'gone' }

export type KeptPage = {
  /** What the next post is based on: the revision of the draft, and what the page shows. */
  revision: number
  base: string
  savedAt: string
  /** Keys of questions that were changed elsewhere meanwhile and not here. */
  taken: string[]
}
