// The board is the only part that is built: with vite, when one of its sources changed since the last build.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFiles } from './hash.mjs'
import { root, run, Stop, say } from './spawn.mjs'

const board = join(root, 'apps', 'board')
const stampFile = join(board, 'dist', '.stamp')
const packages = ['kit', 'protocol', 'board-doc', 'formats'].map(name => join(root, 'packages', name, 'src'))
const beside = /[\\/](node_modules|dist)([\\/]|$)|\.test\.tsx?$/

async function sources(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !beside.test(path))
}

export const vite = join(board, 'node_modules', 'vite', 'bin', 'vite.js')

export async function buildBoard() {
  if (!existsSync(join(board, 'index.html')))
    return say('apps/board/index.html does not exist: no board to build.')
  const files = (await Promise.all([board, ...packages.filter(existsSync)].map(sources))).flat()
  const stamp = await hashFiles([...files, join(root, 'pnpm-lock.yaml')])
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
  say('Building the board.')
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn', board], {
    env: { NODE_ENV: 'production' },
    quiet: true,
  })
  if (code !== 0) throw new Stop('The board could not be built: see the lines above.')
  await writeFile(stampFile, stamp)
}
