/** Every format that a record can be written in, in the order in which people are asked. */
import { csv } from './csv/index.ts'
import type { FileFormat } from './file-format.ts'
import { html } from './html/index.ts'
import { json } from './json/index.ts'
import { md } from './md/index.ts'

export const FILE_FORMATS = { html, md, csv, json } satisfies Record<string, FileFormat>
export type FileFormatId = keyof typeof FILE_FORMATS
export const isFileFormat = (id: string): id is FileFormatId => Object.hasOwn(FILE_FORMATS, id)
