/** What sets pages and pictures: lent by the caller, since it is a part of its own that not every machine has. */

interface Sheet {
  /** In Typst’s language; it reads `data` with `json(bytes(sys.inputs.data))`, so that nothing in it is markup. */
  template: string
  /** JSON. */
  data: unknown
}

export interface Typesetter {
  /**
   * A tagged PDF, by PDF/UA-1; every letter in it must be one that it has. The same sheet and time always give the same bytes.
   * @param at when its content is from, ms since 1970
   * @returns `unprintable`: there is none, because no font has letters for these signs as they stand together
   */
  pdf(sheet: Sheet, at: number): { file: Uint8Array } | { unprintable: readonly string[] }
  /** One page as a picture, every letter as an outline. */
  svg(sheet: Sheet): string
  /** @param width in pixels */
  png(svg: string, width: number): Uint8Array
  /** Is there one font with letters for all of these code points? */
  has(points: readonly number[]): boolean
}
