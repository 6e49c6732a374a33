/** Columns to values and back. A stored document was parsed at the door when it came in, so it is not judged again. */
export const encode = (value: unknown): string => JSON.stringify(value)
export const decode = <Value>(text: string): Value => JSON.parse(text) as Value

/** Branded and literal strings as they were written. */
export const branded = <Id extends string>(text: string): Id => text as Id
export const brandedOr = <Id extends string>(text: string | null): Id | undefined => (text === null ? undefined : branded<Id>(text))
/** What a driver answers to SQL whose columns are known here. */
export const typedRows = <Row>(rows: unknown[]): Row[] => rows as Row[]

/** SQL has NULL where values have `undefined`. */
export const orNull = <Value>(value: Value | undefined): Value | null => value ?? null
export const orUndefined = <Value>(value: Value | null): Value | undefined => value ?? undefined
