/** A record that was sent, as somebody opens it who has no Folkmoot: a document in LibreOffice, pages in pdf.js. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { convert, noOffice } from '@folkmoot/testkit/office'
import { openPdf, withoutSpace } from '@folkmoot/testkit/pdf'
import { expect } from 'vitest'
import type { Downloaded } from './files.ts'

const run = promisify(execFile)
/** What stands at head and foot of each page, or nearly. */
const FRAME = 160

/** Words as they were typed stand in it, and no page is empty. Its pages are photographed. */
export async function opensElsewhere(file: Downloaded, has: readonly string[]): Promise<void> {
  if (file.name.endsWith('.pdf')) return readsPages(file.name, file.bytes, has)
  if (await noOffice()) return
  if (file.name.endsWith('.xlsx')) {
    const sheets = await convert(file.bytes, 'record.xlsx', ALL_SHEETS)
    const all = [...sheets.values()].join('\n')
    for (const words of has) expect(all, file.name).toContain(words)
    return
  }
  const [text] = (await convert(file.bytes, 'record.docx', 'txt:Text (encoded):UTF8,LF')).values()
  for (const words of has) expect(String(text), file.name).toContain(words)
  const [pages] = (await convert(file.bytes, 'record.docx', 'pdf')).values()
  if (pages) await readsPages(`${file.name}-in-LibreOffice.pdf`, pages, [])
}
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1'

async function readsPages(name: string, bytes: Uint8Array, has: readonly string[]): Promise<void> {
  const { pages } = await openPdf(bytes)
  const all = withoutSpace(pages.join(''))
  for (const words of has) expect(all, name).toContain(withoutSpace(words))
  for (const [i, page] of pages.entries())
    expect(page.length, `page ${i + 1} of ${name}`).toBeGreaterThan(FRAME)
  await photographPages(name, bytes)
}

/** One picture a page in the folder that FOLKMOOT_PICTURES names, where there is pdftoppm (poppler-utils). */
async function photographPages(name: string, bytes: Uint8Array): Promise<void> {
  const folder = process.env.FOLKMOOT_PICTURES
  if (!folder) return
  const file = join(folder, name)
  await writeFile(file, bytes)
  await run('pdftoppm', ['-r', '80', '-png', file, file.replace(/\.pdf$/, '')]).catch(() => {})
}
