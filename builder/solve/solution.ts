/**
 * What a search for answers under which a condition holds has found: answers that the rule engine confirms, by path;
 * `none`, which is a proof; or `unknown`, when neither was reached within the limits.
 */
export type Solution = { found: 'answers'; answers: Readonly<Record<string, unknown>>; today: string } | { found: 'none' } | { found: 'unknown' }
