/** Exports, as they arrive in the browser's downloads. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { button } from './look.ts'

export interface Downloaded {
  name: string
  text: string
}

export async function download(page: Page, press: Locator): Promise<Downloaded> {
  const [file] = await Promise.all([page.waitForEvent('download'), press.click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

const TITLES = {
  html: 'A page to read (HTML)',
  md: 'Plain text (Markdown)',
  csv: 'A table (CSV)',
  json: 'The record itself (JSON)',
}
export type Kind = keyof typeof TITLES
export const KINDS = Object.keys(TITLES) as Kind[]

/** From the organiser's Record page: the whole event, or one snapshot by how its line begins. */
export async function exportRecord(
  page: Page,
  kind: Kind,
  options: { names?: boolean; snapshot?: string } = {},
): Promise<Downloaded> {
  const what = page.getByRole('combobox', { name: 'What' })
  const lines = await what.locator('option').allTextContents()
  const line = lines.find(one => one.startsWith(options.snapshot ?? 'The whole event'))
  await what.selectOption({ label: line ?? 'no such snapshot' })
  await page.getByText(TITLES[kind], { exact: true }).click()
  await page.getByRole('checkbox', { name: 'With names' }).setChecked(options.names ?? false)
  return download(page, button(page, 'Make the file'))
}

/** How many sheets a printed page takes. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
