/** The code that stands on a board's sheets of paper. Pure; it comes of the board's id alone, so that printed sheets stay right. */

/** Nothing that reads as something else in handwriting or bad print. */
const LETTERS = 'ACDEFHJKLMNPRTUVWXY347'
const LENGTH = 4

/** Four characters. Two boards of one event have the same one in a case of a hundred thousand. */
export function sheetCode(board: string): string {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5
  for (let i = 0; i < board.length; i++) hash = Math.imul(hash ^ board.charCodeAt(i), 0x01000193) >>> 0
  let code = ''
  for (let i = 0; i < LENGTH; i++) {
    code += LETTERS[hash % LETTERS.length]
    hash = Math.floor(hash / LETTERS.length)
  }
  return code
}

/** The boards that a typed code may mean, however it was typed. */
export function boardsOfCode<B extends { id: string }>(boards: readonly B[], typed: string): B[] {
  const code = typed.replace(/[^a-z0-9]/gi, '').toUpperCase()
  return boards.filter(({ id }) => sheetCode(id) === code)
}
