/** What whoever runs the engine allows. Sizes are bytes. */
export interface EngineLimits {
  /** One page's document, encoded. */
  pageBytes: number
  /** Pieces that a page's document is made of: Yjs needs one for each run of typing that was not interrupted. */
  pageParts: number
  /** A connection that lets more than this pile up is closed and comes back for what it missed. */
  bufferedBytes: number
}
