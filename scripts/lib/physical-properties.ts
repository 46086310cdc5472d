/**
 * Places in a source that say left or right where words that run from right to left need start and end: utilities in class
 * names, properties of `style={{ … }}`, properties in style sheets.
 */
export interface Physical {
  line: number
  said: string
}

/** A length, as Tailwind writes one: `4`, `px`, `auto`, `full`, `1/2`, `[…]`, `(…)`. */
const LENGTH = String.raw`(?:\d[\d./]*|px|auto|full|\[[^\]\s]*\]|\([^)\s]*\))`
const UTILITY = new RegExp(
  String.raw`(?<=["'\`\s:!])(?:` +
    [
      `-?(?:[pm][lr]|scroll-[pm][lr]|left|right)-${LENGTH}`,
      `-?(?:translate|space)-x-${LENGTH}`,
      String.raw`border-[lr](?:-[\w/.[\]()*-]+)?`,
      String.raw`rounded-(?:[lr]|[tb][lr])(?:-[\w[\]-]+)?`,
      '(?:text|float|clear)-(?:left|right)',
      'origin-(?:(?:top|bottom)-)?(?:left|right)',
      'bg-(?:gradient|linear)-to-(?:[tb]?[lr])',
    ].join('|') +
    String.raw`)(?=["'\`\s!])`,
  'g',
)
const STYLE_OBJECT = /style=\{\{(?:[^{}]|\{[^{}]*\})*\}\}/g
const IN_STYLE_OBJECT =
  /\b(?:left:|right:|(?:margin|padding|border)(?:Left|Right)\w*|border(?:Top|Bottom)(?:Left|Right)Radius|textAlign: '(?:left|right)')/g
const IN_STYLE_SHEET =
  /(?<![\w-])(?:left:|right:|(?:margin|padding)-(?:left|right):|border-(?:left|right)(?:-\w+)?:|border-(?:top|bottom)-(?:left|right)-radius:|text-align: ?(?:left|right)|float: ?(?:left|right))/g
/** Rules, whether in a style sheet or in a template of one: a selector and its braces on one line, or a line of its own. */
const RULES = /\{[^{}]*\}/g

export function physicalProperties(source: string): Physical[] {
  const text = withoutComments(source)
  const found: { at: number; said: string }[] = []
  const collect = (pattern: RegExp, part = text, from = 0) => {
    for (const match of part.matchAll(pattern)) found.push({ at: from + match.index, said: match[0] })
  }
  collect(UTILITY)
  for (const match of text.matchAll(STYLE_OBJECT)) collect(IN_STYLE_OBJECT, match[0], match.index)
  for (const match of text.matchAll(RULES)) {
    if (isRule(text, match.index, match[0])) collect(IN_STYLE_SHEET, match[0], match.index)
  }
  return found
    .filter(({ at, said }) => !(said.includes('translate-x') && hasBothWays(text, at)))
    .sort((a, b) => a.at - b.at)
    .map(({ at, said }) => ({ line: text.slice(0, at).split('\n').length, said }))
}

/** `-translate-x-1/2 rtl:translate-x-1/2`: both directions are thought of. */
function hasBothWays(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  return /rtl:-?translate-x-/.test(text.slice(from, end < 0 ? undefined : end))
}

/** Braces of a style sheet, not of code: declarations end in `;` or stand alone, and no `,` parts them as an object's keys. */
function isRule(text: string, at: number, block: string): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  if (/(?:=|\(|return|=>|:|\$|import|interface \w+|type|\{)\s*$/.test(before)) return false
  return /^\{\s*[a-z-]+ ?: ?[^\n]+/.test(block) && /(?:^|[\s>}])[.#@:\w[\]"=()*-]+\s*$/.test(before)
}

/** Comments become spaces, so that places stay where they were. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, comment => comment.replace(/[^\n]/g, ' '))
}
