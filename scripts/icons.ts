/** `npm run node -- scripts/icons.ts`: the icons of an installed app, from the mark in `apps/web/public/icon.svg`. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '@folkmoot/testkit/browser'

const folder = join(import.meta.dirname, '..', 'apps', 'web', 'public')
/** What is cut off at the edge differs between phones: there the mark fills the middle four fifths. */
const ICONS = { 'icon-192': [192, 1], 'icon-512': [512, 1], 'icon-mask': [512, 0.8] } as const

const mark = await readFile(join(folder, 'icon.svg'), 'utf8')
const browser = await launchBrowser()
for (const [name, [size, share]] of Object.entries(ICONS)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const ground = share < 1 ? '#142422' : 'transparent'
  await page.setContent(
    `<body style="margin:0;background:${ground};display:grid;place-items:center;height:100vh"><div style="width:${100 * share}%">${mark}</div>`,
  )
  await writeFile(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
process.exit(0)
