import { expect, it } from 'vitest'
import { unwritable } from './writable.mjs'

it.each(['EACCES', 'EPERM', 'EROFS'])('a folder that cannot be written is one sentence: %s', code => {
  const words = unwritable(Object.assign(new Error('open'), { code, path: '/srv/folkmoot' }))
  expect(words).toMatch(/^\/srv\/folkmoot cannot be written by this user, [^\n]+\.$/)
})

it('a full disk is another, and what is a fault of ours keeps its stack', () => {
  expect(unwritable(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(
    /^The disk is full[^\n]+\.$/,
  )
  expect(unwritable(new Error('a bug'))).toBeUndefined()
})
