/** What pages read of a request. Those the framework makes have all of it and more; to make one is dear, to read these is not. */
export type PageRequest = Readonly<Pick<Request, 'method' | 'url' | 'body'>> & {
  readonly headers: PageHeaders
  /** The body, where it was received before the page was asked. */
  readonly received?: Buffer
}

export type PageHeaders = Pick<Headers, 'get' | 'entries'>

/** The same headers for a library that wants them whole. */
export const wholeHeaders = (headers: PageHeaders): Headers => (headers instanceof Headers ? headers : new Headers([...headers.entries()]))
