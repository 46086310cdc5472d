/** Drawings of Typst, made quicker to read: resvg takes six times as long for a letter that is referred to as for one that stands there. */

const SYMBOL =
  /<symbol id="(?<id>\w+)" overflow="visible">\s*<path d="M 0 0(?<path>[a-z][^"A-Y]*)"\/>\s*<\/symbol>/g
const USE =
  /<use xlink:href="#(?<id>\w+)" x="(?<x>[^"]*)" y="(?<y>[^"]*)" fill="(?<fill>#[0-9a-f]+)" fill-rule="nonzero"\/>\s*/g
const RUN = new RegExp(`(?:${USE.source.replaceAll(/\?<\w+>/g, '?:')})+`, 'g')

/**
 * The same drawing with each run of letters of one colour as one path. What does not look as Typst writes it stays as it is.
 * A path of a letter begins at 0 0 and is relative from there on, so that it can begin anywhere.
 */
export function joinGlyphs(svg: string): string {
  const paths = new Map<string, string>()
  for (const { groups } of svg.matchAll(SYMBOL)) if (groups?.id) paths.set(groups.id, groups.path ?? '')
  return svg.replace(RUN, run => {
    let joined = ''
    let path = ''
    let colour = ''
    const end = () => {
      if (path) joined += `<path d="${path}" fill="${colour}" fill-rule="nonzero"/>`
      path = ''
    }
    for (const { groups, 0: use } of run.matchAll(USE)) {
      const { id = '', x, y, fill = '' } = groups ?? {}
      const letter = paths.get(id)
      if (letter === undefined || fill !== colour) end()
      colour = fill
      if (letter === undefined) joined += use
      else path += `M ${x} ${y}${letter}`
    }
    end()
    return joined
  })
}
