/** Whether a line is a row of a table: `| a | b |`, or cells with tabs between them. */
export const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text) || text.split('\t', 3).length === 3
