/** People’s words inside XML. */
import { visible } from '../text.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Also what XML cannot hold at all can be seen in it: such characters become U+FFFD. */
export function escapeXml(text: string): string {
  return visible(text).replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What file managers and readers show of an office document. */
export function coreProperties({ title, by, about, at }: CoreProperties): string {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(by)}</dc:creator><dc:description>${escapeXml(about)}</dc:description><cp:lastModifiedBy>${escapeXml(by)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>en-GB</dc:language></cp:coreProperties>`
}
export interface CoreProperties {
  title: string
  by: string
  about: string
  /** Of its newest board: nothing here depends on when a file was made. */
  at: number
}
