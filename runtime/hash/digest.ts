/** SHA-256 of the UTF-8 bytes of a text, lower-case hex. Injected, because server and browser compute it differently. */
export type Digest = (text: string) => string
