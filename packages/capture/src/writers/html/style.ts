/** The record's look, paper and ink: one style sheet, allowed by its hash alone, and the networks' shapes. */
import { sha256Base64 } from '../../commitments.ts'

/**
 * Faces that systems have for a script, the best first, and how high a line of it is. One face for all of it: letters of two faces do not
 * join, nor do letters that are spaced. Nothing is embedded: a Nastaliq alone would be three times the page.
 */
const SCRIPTS: readonly [lang: string, line: number, faces: string][] = [
  [
    'ur',
    2,
    '"Noto Nastaliq Urdu","Jameel Noori Nastaleeq","Urdu Typesetting","Noto Naskh Arabic","Geeza Pro","Segoe UI",Tahoma,"DejaVu Sans"',
  ],
  ['ar', 1.75, '"Noto Naskh Arabic","Geeza Pro","Segoe UI",Tahoma,"Noto Sans Arabic","DejaVu Sans"'],
  ['he', 1.5, '"Noto Sans Hebrew","Arial Hebrew","Segoe UI",Arial,"DejaVu Sans"'],
  ['bn', 1.65, '"Noto Sans Bengali","Kohinoor Bangla","Bangla Sangam MN","Nirmala UI",Vrinda,Lohit'],
  ['pa', 1.65, '"Noto Sans Gurmukhi","Gurmukhi MN","Nirmala UI",Raavi,Lohit'],
  [
    'hi',
    1.65,
    '"Noto Sans Devanagari","Kohinoor Devanagari","Devanagari Sangam MN","Nirmala UI",Mangal,Lohit',
  ],
]
function scriptStyles(): string {
  return SCRIPTS.map(
    ([lang, line, faces]) =>
      `[lang|=${lang}]{font-family:${faces},sans-serif;line-height:${line};letter-spacing:0}\n`,
  ).join('')
}

const BASE = `
:root{--paper:#faf5ea;--card:#fffdf8;--ink:#1d2b2a;--soft:#5d6b68;--line:#e2d8c3;--c:#5d6b68;
--serif:Fraunces,"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;
--sans:"Atkinson Hyperlegible Next","Atkinson Hyperlegible","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:17px/1.5 var(--sans);font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:76rem;padding:3.25rem clamp(1rem,4vw,3.5rem) 4rem}
h1,h2,h3{font-family:var(--serif);font-weight:600;letter-spacing:-.012em;line-height:1.12;margin:0;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(2.6rem,6vw,4.4rem);letter-spacing:-.022em;line-height:1.02}
h2{font-size:clamp(1.9rem,3.6vw,2.6rem)}
h3{font-size:clamp(1.35rem,2.2vw,1.65rem);font-weight:500}
p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
a{color:inherit;text-decoration-color:var(--line);text-decoration-thickness:2px;text-underline-offset:.22em}
a:hover{text-decoration-color:currentcolor}
a:focus-visible{outline:3px solid #1f6b52;outline-offset:3px}
.soft{color:var(--soft)}
.small{font-size:.84rem}
.defs{position:absolute}
.cover{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,23rem);gap:2.5rem 5rem;align-items:start}
.programme{color:var(--soft);margin-bottom:.7rem}
.where{font-size:1.3rem;margin-top:1.1rem}
.totals{margin-top:1.9rem;max-width:36rem}
.cover h2{font:600 .95rem/1.4 var(--sans);letter-spacing:0;color:var(--soft);margin-bottom:.35rem}
.contents li{border-top:1px solid var(--line)}
.contents li:last-child{border-bottom:1px solid var(--line)}
.contents a{display:flex;justify-content:space-between;gap:1.2rem;padding:.52rem 0;text-decoration:none}
@media (forced-colors:active){.contents a{text-decoration:underline}}
.contents a:hover .title{text-decoration:underline;text-underline-offset:.22em}
.networks{margin-top:1.9rem;max-width:34rem}
.networks li{display:grid;grid-template-columns:1.3rem minmax(0,10.5rem) minmax(0,1fr) 2.6rem;align-items:center;gap:.2rem;padding:.16rem 0}
.networks .n{text-align:end}
.not-here{margin-top:1.9rem;max-width:36rem}
.not-here li{padding:.16rem 0;overflow-wrap:anywhere}
.bar{width:100%;height:.5rem;display:block}
.bar .track{fill:var(--line)}
.bar .full{fill:var(--c)}
.shape{width:.86em;height:.86em;fill:var(--c);flex:none;display:inline-block;vertical-align:-.06em}
.board{border-top:2px solid var(--ink);margin-top:4rem;padding-top:1.5rem}
.facts{color:var(--soft);margin-top:.55rem;max-width:62rem}
.prompt{margin-top:2.1rem}
.notes{columns:3 17rem;column-gap:1.15rem;margin-top:1rem}
.note{break-inside:avoid;background:var(--card);border:1px solid var(--line);border-inline-start:5px solid var(--c);border-radius:4px;padding:.8rem 1.05rem .75rem;margin:0 0 .9rem}
.words{white-space:pre-wrap;overflow-wrap:anywhere}
.above{color:var(--soft);white-space:pre-wrap;overflow-wrap:anywhere;margin-bottom:.35rem}
.line{font-size:.9rem;margin-top:.3rem;white-space:pre-wrap;overflow-wrap:anywhere}
.together{margin-top:.6rem;max-width:62rem}
.together .line{font-size:1rem}
.by{color:var(--soft);font-size:.84rem;margin-top:.4rem;display:flex;gap:.45em;align-items:baseline;overflow-wrap:anywhere}
.by .shape{transform:translateY(.06em)}
.side{overflow-x:auto}
table{border-collapse:collapse;margin-top:.9rem;font-size:.95rem;text-align:start}
th,td{text-align:start;vertical-align:top;padding:.5rem 1.2rem .5rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th{border-bottom:2px solid var(--ink)}
.empty{color:var(--soft);margin-top:.8rem}
.gone{color:var(--soft);font-style:italic;margin-top:1.2rem}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:0 1.6rem}
.columns .notes{columns:1}
.root{color:var(--soft);font-size:.84rem;margin-top:1.4rem;overflow-wrap:anywhere}
code{font:inherit;font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.92em}
footer{border-top:2px solid var(--ink);margin-top:4rem;padding-top:1.3rem;color:var(--soft);font-size:.9rem;max-width:62rem}
footer p+p{margin-top:.5rem}
footer code{color:var(--ink);overflow-wrap:anywhere}
${scriptStyles()}@media (max-width:60rem){.cover{grid-template-columns:minmax(0,1fr)}body{padding-top:2rem}}
@media print{@page{size:A4;margin:17mm 16mm}
html{background:none;font-size:10.5pt}body{max-width:none;padding:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.cover{grid-template-columns:minmax(0,1fr);gap:10mm}
.board{margin-top:10mm;padding-top:4mm}
footer{margin-top:7mm;break-inside:avoid}
h2,h3,.facts{break-after:avoid}.facts{break-inside:avoid}
.empty,.gone,.root{break-before:avoid}
.notes{columns:2}.columns{grid-template-columns:repeat(3,minmax(0,1fr));gap:0 4mm}
.note{background:none;padding:2.2mm 3.2mm}
a{text-decoration:none}}
`

/** Each in a 20 × 20 box, of about equal weight to the eye. */
const SHAPES = {
  circle: '<circle cx="10" cy="10" r="9"/>',
  square: '<path d="M2 2h16v16H2z"/>',
  triangle: '<path d="M10 1.5 19.3 18H.7z"/>',
  diamond: '<path d="M10 0l10 10-10 10L0 10z"/>',
  star: '<path d="M10 .4l2.9 6.4 6.9.8-5.1 4.8 1.4 6.9L10 15.8l-6.1 3.5 1.4-6.9L.2 7.6l6.9-.8z"/>',
  pentagon: '<path d="M10 .8l9.6 7-3.7 11.4H4.1L.4 7.8z"/>',
  cross: '<path d="M7 1h6v6h6v6h-6v6H7v-6H1V7h6z"/>',
  /** Another network: an outline. */
  another:
    '<path fill-rule="evenodd" d="M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 3a6 6 0 1 0 0 12 6 6 0 0 0 0-12z"/>',
}
export const SHAPE_SYMBOLS = `<svg class="defs" width="0" height="0" aria-hidden="true">${Object.entries(
  SHAPES,
)
  .map(([id, path]) => `<symbol id="${id}" viewBox="0 0 20 20">${path}</symbol>`)
  .join('')}</svg>`

/** A class that sets a network's colour; none for anything but #rrggbb. */
export function colourClass(colour: string | undefined): string {
  return colour !== undefined && /^#[0-9a-f]{6}$/.test(colour) ? `c${colour.slice(1)}` : ''
}

/** A line at the foot of each printed page, with the page's number: in CSS every character but letters and digits is escaped. */
export function pageLine(words: string): string {
  const escaped = [...words.replace(/\s+/g, ' ')]
    .map(sign => (/[a-z0-9 ]/i.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `))
    .join('')
  return `@media print{@page{@bottom-left{content:"${escaped}";font:7.5pt sans-serif;color:#5d6b68}@bottom-right{content:counter(page) " / " counter(pages);font:7.5pt sans-serif;color:#5d6b68}}}\n`
}

export function styleSheet(colours: Iterable<string>, more = ''): { css: string; source: string } {
  const classes = [...new Set([...colours].filter(colour => colourClass(colour) !== ''))].sort()
  const css = `${BASE}${classes.map(colour => `.${colourClass(colour)}{--c:${colour}}`).join('\n')}\n${more}`
  return { css, source: `'sha256-${sha256Base64(css)}'` }
}
