import { shell } from '#app/messages/vi/shell.ts'

/** Interface texts by area; one file of texts per area and language. Procedure texts are data, not here. */
export const vi = { shell }
export type Messages = Widened<typeof vi>

/** Literal types widened, so that another language may say it differently but must say all of it. */
type Widened<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : { [K in keyof T]: Widened<T[K]> }
