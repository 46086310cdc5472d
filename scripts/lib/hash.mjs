// One hash over the names and bytes of files: the stamp of an install or a build.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { root } from './spawn.mjs'

export async function hashFiles(paths) {
  const hash = createHash('sha256')
  for (const path of [...paths].sort()) {
    const bytes = await readFile(path)
    hash.update(`${relative(root, path)}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
