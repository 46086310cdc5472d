/** What stands in a file that was packed: an archive, a document, a workbook. Read by Node's own inflate, not by what wrote it. */
import { inflateRawSync } from 'node:zlib'

const PDF = Buffer.from('%PDF-')
const END = 0x06054b50
const ENTRY = 0x02014b50
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Name → bytes, in the archive's order; empty for what is no archive. */
export function entriesOf(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes)
  const entries = new Map<string, Buffer>()
  const end = file.length < 22 ? -1 : file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || file.readUInt32LE(end) !== END || file.readUInt32LE(0) !== 0x04034b50) return entries
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== ENTRY) throw new Error('The archive’s list of entries is damaged.')
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, i) =>
      i === 0 ? file.readUInt32LE(at + offset) : file.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const head = file.readUInt32LE(at + 42)
    const from = head + 30 + file.readUInt16LE(head + 26) + file.readUInt16LE(head + 28)
    const stored = file.subarray(from, from + size)
    const content = file.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored)
    entries.set(file.toString('utf8', at + 46, at + 46 + name), content)
    at += 46 + name + extra + comment
  }
  return entries
}

/**
 * All words of a file, also those in files inside it: of a PDF what is read aloud and printed, of markup the text without its tags, of
 * anything else as it is.
 */
export async function openedText(bytes: Uint8Array): Promise<string> {
  const file = Buffer.from(bytes)
  if (file.subarray(0, 5).equals(PDF)) return pdfWords(file)
  const entries = entriesOf(bytes)
  if (entries.size === 0) return file.toString('utf8')
  const texts = []
  for (const [name, content] of entries) {
    const text = await openedText(content)
    texts.push(`${name}\n${/\.(xml|rels)$/.test(name) ? textOfXml(text) : text}`)
  }
  return texts.join('\n')
}

/** pdf.js is large: only who has a PDF loads it. */
async function pdfWords(file: Buffer): Promise<string> {
  const { openPdf } = await import('./pdf.ts')
  const { title, pages } = await openPdf(file)
  return [title, ...pages].join('\n')
}

export function textOfXml(xml: string): string {
  return xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<\/(?:w:p|t|dc:\w+)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
