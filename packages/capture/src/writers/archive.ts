/** A ZIP archive, which DOCX and XLSX are too: the same entries always give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate'

export interface Entry {
  name: string
  content: string | Uint8Array
  /** It is a packed file already. */
  packed?: boolean
}

/** The oldest day that the format knows, on the clock of whichever zone this machine is in: entries carry local times. */
const NO_DAY = new Date(1980, 0, 1)

export function archive(entries: readonly Entry[]): Uint8Array {
  const files: Zippable = {}
  for (const { name, content, packed } of entries)
    files[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { mtime: NO_DAY, level: packed ? 0 : 6 },
    ]
  return zipSync(files)
}
