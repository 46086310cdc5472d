/** What is printed, cut into pages of `aPage` each; the last may hold fewer. */
export function pagesOf<T>(all: readonly T[], aPage: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / aPage) }, (_, page) =>
    all.slice(page * aPage, (page + 1) * aPage),
  )
}
