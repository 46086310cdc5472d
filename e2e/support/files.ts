/** Exports, as they arrive in the browser's downloads. */
import { readFile } from 'node:fs/promises'
import { openedText } from '@folkmoot/testkit/opened'
import type { Locator, Page } from 'playwright-core'
import { button } from './look.ts'

export interface Downloaded {
  name: string
  /** Of a packed one all words that stand in it. */
  text: string
  bytes: Buffer
}

/** What the server gives a document (`exports/apart.ts`), which is made behind everything else that the machine has to do. */
const DOCUMENT_MS = 120_000
/** For a test that takes away every kind. */
export const ALL_KINDS_MS = 5 * DOCUMENT_MS

export async function download(page: Page, press: Locator): Promise<Downloaded> {
  const come = page.waitForEvent('download', { timeout: DOCUMENT_MS })
  const [file] = await Promise.all([come, press.click()])
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), text: await openedText(bytes), bytes }
}

/** Those that one press makes. */
const WHOLE = {
  pdf: 'To send (PDF)',
  docx: 'To finish (DOCX)',
  xlsx: 'To count (XLSX)',
  zip: 'Everything (ZIP)',
}
const TITLES = {
  ...WHOLE,
  html: 'A page to read (HTML)',
  md: 'Plain text (Markdown)',
  csv: 'A table (CSV)',
  json: 'The record itself (JSON)',
}
export type Kind = keyof typeof TITLES
export const KINDS = Object.keys(TITLES) as Kind[]

/** What is made to be sent, finished and counted: other programs than ours open it. */
export const OPENED_ELSEWHERE: ReadonlySet<Kind> = new Set(['pdf', 'docx', 'xlsx'])

/** Opens what lies behind the four buttons. */
export async function moreForms(page: Page): Promise<void> {
  const more = page.locator('details', { hasText: 'More forms' })
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click()
}

/** From the organiser's Record page: the whole event, or one snapshot by how its line begins. */
export async function exportRecord(
  page: Page,
  kind: Kind,
  options: { names?: boolean; snapshot?: string } = {},
): Promise<Downloaded> {
  const what = page.getByRole('combobox', { name: 'What' })
  // The page is fetched when it is looked at.
  await what.waitFor()
  const lines = await what.locator('option').allTextContents()
  const line = lines.find(one => one.startsWith(options.snapshot ?? 'The whole event'))
  await what.selectOption({ label: line ?? 'no such snapshot' })
  await page.getByRole('checkbox', { name: 'With names' }).setChecked(options.names ?? false)
  if (kind in WHOLE) return download(page, page.getByRole('button', { name: TITLES[kind] }))
  await moreForms(page)
  await page.getByText(TITLES[kind], { exact: true }).click()
  return download(page, button(page, 'Make the file'))
}

/** How many sheets a printed page takes. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
