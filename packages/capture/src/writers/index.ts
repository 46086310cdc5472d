/** Every format that a record can be written in, in the order in which people are asked. */
import { csv } from './csv/index.ts'
import { docx } from './docx/index.ts'
import type { FileFormat, PackedFormat } from './file-format.ts'
import { html } from './html/index.ts'
import { json } from './json/index.ts'
import { md } from './md/index.ts'
import { pdf } from './pdf/index.ts'
import { xlsx } from './xlsx/index.ts'
import { zip } from './zip/index.ts'

export const FILE_FORMATS = { pdf, docx, xlsx, zip, html, md, csv, json } satisfies Record<string, FileFormat>
export type FileFormatId = keyof typeof FILE_FORMATS
export const isFileFormat = (id: string): id is FileFormatId => Object.hasOwn(FILE_FORMATS, id)

export type PackedFormatId = {
  [Id in FileFormatId]: (typeof FILE_FORMATS)[Id] extends PackedFormat ? Id : never
}[FileFormatId]
export type TextFormatId = Exclude<FileFormatId, PackedFormatId>
export const isPacked = (id: FileFormatId): id is PackedFormatId => 'pack' in FILE_FORMATS[id]
