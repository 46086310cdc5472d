/**
 * “Take my words home”: one's own contributions, commitments and private notes as a page to read and as plain text. Made
 * in the browser, so it works offline; it asks nothing of anybody when it is opened. Only one's own words are in it:
 * whom one found, what others said and what a table wrote together are not. Pure.
 */

import { proofsBlock } from '@folkmoot/capture/proofs-block'
import { language, t } from '@folkmoot/messages/take-home'

interface HomeLine {
  label: string
  text: string
}
export interface HomeItem {
  /** What was asked; empty where nothing was. */
  prompt: string
  /** The words that they answer, such as a quotation from the slides. */
  above: string
  text: string
  lines: readonly HomeLine[]
  /** “posted”, “draft, not posted”, “for myself”. */
  state: string
}
export interface HomeSection {
  title: string
  items: readonly HomeItem[]
}
export interface Home {
  event: string
  /** Place and dates. */
  about: string
  /** My own. */
  name: string
  /** That what was frozen of mine stands in the record; null: nothing was, or it could not be asked for. */
  proof: HomeProof | null
  sections: readonly HomeSection[]
}

export interface HomeProof {
  /** Roots of boards, hex. */
  roots: readonly { title: string; root: string }[]
  /** Canonical JSON, as the server gave it; a page carries it unseen. */
  proofs: string
}

export function homeText(home: Home): string {
  const lines = [home.event, home.about, t('home-of', home), '']
  for (const section of home.sections) {
    lines.push('', section.title.toUpperCase(), '')
    for (const item of section.items) {
      if (item.prompt) lines.push(item.prompt)
      if (item.above) lines.push(`“${item.above}”`)
      if (item.text) lines.push(...item.text.split('\n').map(line => `  ${line}`))
      for (const line of item.lines) lines.push(`  ${line.label} ${line.text}`)
      lines.push(`  (${item.state})`, '')
    }
  }
  if (home.proof) {
    lines.push('', t('home-proof').toUpperCase(), '', t('home-roots-about'))
    for (const { title, root } of home.proof.roots) lines.push(`  ${title}: ${grouped(root)}`)
  }
  return `${lines.filter((line, i) => i > 3 || line !== '' || i === 3).join('\r\n')}\r\n`
}

export function homePage(home: Home): string {
  const section = ({ title, items }: HomeSection) => `<section>
<h2>${safe(title)}</h2>
${items.map(itemHtml).join('\n')}
</section>`
  return `<!doctype html>
<html lang="${language().locale}"${language().dir ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(t('home-title', home))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${safe(home.event)}</h1>
<p>${[home.about, t('home-of', home)].filter(Boolean).map(safe).join(' · ')}</p>
</header>
${home.sections.map(section).join('\n')}
${home.proof ? proofHtml(home.proof) : ''}</main>
</body>
</html>
`
}

function proofHtml({ roots, proofs }: HomeProof): string {
  const root = (one: HomeProof['roots'][number]) =>
    `<li dir="auto">${safe(one.title)}<br><code dir="ltr">${grouped(one.root)}</code></li>`
  return `<section>
<h2>${safe(t('home-proof'))}</h2>
<p>${safe(t('home-proof-about'))}</p>
<ul>
${roots.map(root).join('\n')}
</ul>
${proofsBlock(proofs)}
</section>
`
}

/** As records print a root: in groups of four, to be compared by eye. */
function grouped(root: string): string {
  return root.replace(/(.{4})(?=.)/g, '$1 ')
}

function itemHtml({ prompt, above, text, lines, state }: HomeItem): string {
  return `<article>
${prompt && `<h3 dir="auto">${safe(prompt)}</h3>`}
${above && `<blockquote>${safe(above)}</blockquote>`}
${text && `<p class="words" dir="auto">${safe(text)}</p>`}
${lines.map(line => `<p dir="auto"><span>${safe(line.label)}</span> ${safe(line.text)}</p>`).join('\n')}
<p class="state">${safe(state)}</p>
</article>`
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
function safe(text: string): string {
  return text.replace(/[&<>"']/g, one => ESCAPES[one] ?? one)
}

const STYLE = `
body { margin: 0; background: #faf5ea; color: #1d2b2a; font: 18px/1.5 system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2 { font-family: Georgia, serif; line-height: 1.15; }
h1 { font-size: 2.25rem; margin: 0 0 .25rem; }
h2 { font-size: 1.6rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; font-weight: 400; color: #5d6b68; margin: 0; }
header p, span, .state { color: #5d6b68; }
ul { padding: 0; list-style: none; }
li { margin: 0 0 .75rem; }
code { font-size: .85rem; overflow-wrap: anywhere; }
article { background: #fffdf8; border: 1px solid #e6dcc8; border-inline-start: 6px solid #1f6b52; border-radius: 6px; padding: .75rem 1rem; margin: 0 0 .75rem; break-inside: avoid; }
article p { margin: .25rem 0 0; overflow-wrap: anywhere; }
.words { font-size: 1.15rem; white-space: pre-wrap; }
.state { font-size: .9rem; }
blockquote { margin: .25rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid #e6dcc8; font-family: Georgia, serif; }
@media print { body { background: #fff; } }
`
