// A folder that cannot be written is a sentence, not a stack.
import { accessSync, constants } from 'node:fs'
import { Stop } from './spawn.mjs'

const codes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC'])

export function mustWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Stop(unwritable(error, folder))
  }
}

/** The sentence about an error of the file system; undefined for any other error. */
export function unwritable(error, folder = error.path) {
  if (!codes.has(error.code)) return undefined
  if (error.code === 'ENOSPC') return 'The disk is full: Folkmoot could not write what it needs.'
  return `${folder} cannot be written by this user, and Folkmoot has to install or build there: change its owner, or use a copy of your own.`
}
