// The web app is the only part that is built: with vite, when one of its sources changed since the last build.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { hashFiles } from './hash.mjs'
import { root, run, Stop, say } from './spawn.mjs'
import { mustWrite } from './writable.mjs'

const web = join(root, 'apps', 'web')
const stampFile = join(web, 'dist', '.stamp')
const beside = /[\\/](node_modules|dist)([\\/]|$)|\.test\.tsx?$/

/** Folders of ours that it is made of, besides its own: what `package.json` names, and what those name. */
async function packages(folder = web, found = new Set()) {
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const ours = /^@folkmoot\/(.+)$/.exec(name)?.[1]
    const next = ours && join(root, 'packages', ours)
    if (!next || found.has(join(next, 'src'))) continue
    found.add(join(next, 'src'))
    await packages(next, found)
  }
  return [...found]
}

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

export const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js')

export async function buildWeb() {
  if (!existsSync(join(web, 'index.html')))
    return say('apps/web/index.html does not exist: no web app to build.')
  const inputs = (await Promise.all([web, ...(await packages()).filter(existsSync)].map(sources))).flat()
  // What stands in their `package.json` says what of them a browser may do without.
  const manifests = (await packages()).map(folder => join(folder, '..', 'package.json'))
  const stamp = await hashFiles([...inputs, ...manifests.filter(existsSync), join(root, 'pnpm-lock.yaml')])
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
  mustWrite(web)
  say('Building the web app.')
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn', web], {
    // What V8 compiled of the build tools would be 10 MB of cache that the next start has no use for.
    env: { NODE_ENV: 'production', NODE_DISABLE_COMPILE_CACHE: '1' },
    quiet: true,
  })
  if (code !== 0) throw new Stop('The web app could not be built: see the lines above.')
  await compress(join(web, 'dist'))
  await writeFile(stampFile, stamp)
}
