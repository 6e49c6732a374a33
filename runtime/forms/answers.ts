/** Answers of one form: a plain JSON object, keys are field keys, absent means unanswered. Text is NFC. */
export type Answers = { [key: string]: AnswerValue }
export type AnswerValue = string | number | boolean | AnswerValue[] | { [key: string]: AnswerValue }

/** How an uploaded file stands in the answers. */
export type FileAnswer = { file: string; name: string; size: number; type: string }
