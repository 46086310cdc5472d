import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './spawn.mjs'

const fetchIt = (...args) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'fetch', ...args], { encoding: 'utf8' })

test('[C-49] what there is to fetch is said, and what is here is not fetched again', () => {
  for (const args of [[], ['nonsense'], ['pdf', 'pdf'], ['constructor']]) {
    const { status, stderr } = fetchIt(...args)
    expect(status).toBe(1)
    expect(stderr).toContain('npm run fetch -- NAME, which is one of: pdf.')
  }
  expect(fetchIt('pdf', '--progress')).toMatchObject({ status: 0, stdout: '' })
})
