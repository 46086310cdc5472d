/** What is wrong with a wall that really hangs in a room, by the same look that the gallery of its states has. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { Page } from 'playwright-core'
import { faultsOf, type Picture } from '../../apps/web/src/wall/gallery/check.ts'
import { landed } from './axe.ts'

const GALLERY = new URL('../../apps/web/src/wall/gallery/', import.meta.url)

/** A file of functions that imports nothing but types, as a script. */
function scriptOf(file: string): string {
  const source = readFileSync(new URL(file, GALLERY), 'utf8')
  return stripTypeScriptTypes(source).replaceAll(/^export /gm, '')
}

const SETTLED = `(async () => { ${scriptOf('settled.ts')}
  return settled(document) })()`
const LOOK = `(() => { ${scriptOf('measure.ts')}
  return measure() })()`

/** Once it has come to rest, and nothing of it moves. */
export async function faultsOfWall(wall: Page): Promise<string[]> {
  if (!(await wall.evaluate(SETTLED))) return ['it does not come to rest']
  await landed(wall)
  return faultsOf((await wall.evaluate(LOOK)) as Picture)
}
