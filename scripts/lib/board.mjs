// The board is the only part that is built: with vite, when one of its sources changed since the last build.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { hashFiles } from './hash.mjs'
import { root, run, Stop, say } from './spawn.mjs'
import { mustWrite } from './writable.mjs'

const board = join(root, 'apps', 'board')
const stampFile = join(board, 'dist', '.stamp')
const packages = ['kit', 'protocol', 'board-doc', 'formats'].map(name => join(root, 'packages', name, 'src'))
const beside = /[\\/](node_modules|dist)([\\/]|$)|\.test\.tsx?$/

async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

async function sources(folder) {
  return (await files(folder)).filter(path => !beside.test(path))
}

/** Pressed once here, and not for each of a room full of phones that all open it in the same minute. */
async function compress(folder) {
  for (const path of await files(folder)) {
    if (!/\.(js|css|html|svg|json)$/.test(path)) continue
    const bytes = await readFile(path)
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes))
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes))
  }
}

export const vite = join(board, 'node_modules', 'vite', 'bin', 'vite.js')

export async function buildBoard() {
  if (!existsSync(join(board, 'index.html')))
    return say('apps/board/index.html does not exist: no board to build.')
  const inputs = (await Promise.all([board, ...packages.filter(existsSync)].map(sources))).flat()
  const stamp = await hashFiles([...inputs, join(root, 'pnpm-lock.yaml')])
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
  mustWrite(board)
  say('Building the board.')
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn', board], {
    // What V8 compiled of the build tools would be 10 MB of cache that the next start has no use for.
    env: { NODE_ENV: 'production', NODE_DISABLE_COMPILE_CACHE: '1' },
    quiet: true,
  })
  if (code !== 0) throw new Stop('The board could not be built: see the lines above.')
  await compress(join(board, 'dist'))
  await writeFile(stampFile, stamp)
}
