// Checks who imports whom (.dependency-cruiser.cjs) and that every source file was really looked at:
// without a TypeScript that it understands, dependency-cruiser reads no file and reports success.
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { bin, capture, root, say } from './spawn.mjs'

const tops = ['packages', 'apps']
const isSource = path => /\/src\/.*\.tsx?$/.test(path) && !/\/node_modules\/|\.d\.ts$/.test(path)

async function sourcesOnDisk() {
  const found = []
  for (const top of tops)
    for (const member of await readdir(join(root, top))) {
      const entries = await readdir(join(root, top, member, 'src'), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => [])
      for (const entry of entries) {
        const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
        if (entry.isFile() && isSource(path)) found.push(path)
      }
    }
  return found
}

export async function checkBoundaries() {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...tops]
  const { out } = await capture(bin('depcruise'), args)
  const { modules, summary } = JSON.parse(out)
  const seen = new Set(modules.map(module => module.source))
  const unseen = (await sourcesOnDisk()).filter(path => !seen.has(path))
  const imports = modules
    .filter(module => isSource(`/${module.source}`))
    .flatMap(module => module.dependencies).length
  for (const { rule, from, to } of summary.violations) say(`${rule.severity} ${rule.name}: ${from} → ${to}`)
  if (unseen.length > 0)
    say(`error: dependency-cruiser did not read ${unseen.length} files, such as ${unseen[0]}.`)
  if (imports === 0) say('error: dependency-cruiser saw no import at all.')
  const errors = summary.error + unseen.length + (imports === 0 ? 1 : 0)
  if (errors === 0) say(`boundaries hold (${seen.size} modules, ${imports} imports)`)
  return errors === 0 ? 0 : 1
}
