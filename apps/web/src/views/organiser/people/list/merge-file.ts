/** Codes as a CSV for the mail merge of a word processor: made here, so that no server keeps them. */
import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/guest-list'
import Papa from 'papaparse'

interface Row {
  name: string
  network: string
  code: string
}

export function mergeFile(event: string, rows: readonly Row[], address: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([mergeText(rows, address)], { type: 'text/csv;charset=utf-8' }))
  link.download = `${event.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}-codes.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** With the mark by which spreadsheets know UTF-8; a cell that a spreadsheet would compute is kept from it. */
export function mergeText(rows: readonly Row[], address: string): string {
  const head = [t('file-name'), t('file-network'), t('file-code'), t('file-address')]
  const data = rows.map(({ name, network, code }) => [name, network, showCode(code), address])
  return `\ufeff${Papa.unparse([head, ...data], { escapeFormulae: true, newline: '\r\n' })}\r\n`
}
