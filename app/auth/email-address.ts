const pattern = /^[\w'+-]+(?:\.[\w'+-]+)*(?<!')@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i
const [longest, longestName] = [254, 64]

/**
 * An address somebody can sign in with. Nothing else may become an account or be invited: the identity library would
 * never let its owner in. Letters are ASCII alone, so no address looks like another.
 */
export const isEmailAddress = (text: string): boolean => text.length <= longest && text.indexOf('@') <= longestName && pattern.test(text)
