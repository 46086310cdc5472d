/** A table for a spreadsheet: what stands between its cells, and what a spreadsheet does to them. */
import type { http } from '@folkmoot/protocol'

/** Where numbers have a decimal comma, spreadsheets separate by semicolons. */
export function usualSeparator(locale?: string): http.Separator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value !== '.') ? 'semicolon' : 'comma'
}

export const SEPARATOR_WORDS: Record<http.Separator, string> = {
  comma: 'Commas: spreadsheets that write 1.5',
  semicolon: 'Semicolons: spreadsheets that write 1,5',
  tab: 'Tabs: opened or pasted anywhere, as .tsv',
}

export const SPREADSHEET_WARNING_SHORT = 'Spreadsheets rewrite cells such as 007, 1/2, MAR1 and 1E5.'
export const SPREADSHEET_WARNING =
  'A spreadsheet rewrites some cells as it opens a table: 007 becomes 7; 1/2, 3-4 and MAR1 become dates; 1E5 and long numbers lose digits. To keep them, import the file with every column as text. What it would take for a formula has an apostrophe before it. HTML, Markdown and JSON keep the words as they are.'
