/** Some of a file, and how many notes it brought. */
export interface Piece {
  text: string
  notes: number
}
