/** Below this length even the worst text is normalised in a few milliseconds. */
const harmlessLength = 4096

/**
 * Whether a text can be normalised in reasonable time. Sorting a run of combining marks takes the square of its length,
 * a minute for 400 000; Unicode's stream-safe format (UAX #15) allows 30 in a row, Vietnamese needs two.
 */
export const isStreamSafe = (text: string): boolean => text.length <= harmlessLength || !/\p{M}{31}/u.test(text)
