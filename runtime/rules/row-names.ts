/** How a rule names the row it stands in, the row around that one, and the outermost of three. */
export const rowNames = ['row', 'outer_row', 'outermost_row'] as const
