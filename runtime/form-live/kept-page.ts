/** What the server answers when it has saved a page while it is being typed. */
export type KeptPage = {
  /** What the next post is based on: the revision of the draft, and what the page shows. */
  revision: number
  base: string
  savedAt: string
  /** Keys of questions that were changed elsewhere meanwhile and not here. */
  taken: string[]
}
