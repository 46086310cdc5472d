import { ERRORS, type RefusalKey, refuse } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { english } from './en/index.ts'
import { refusalAnswer } from './refusals.ts'
import { wordsOf } from './surfaces/refusals.ts'

const { refusals, refusalsLeading } = english.surfaces

test('[W-45] a refusal travels as code, reason and parameters, with English beside them', () => {
  expect(refusalAnswer(refuse('dots-given', { dots: 3 }))).toEqual({
    code: 'conflict',
    reason: 'dots-given',
    params: { dots: 3 },
    message: 'You have 3 dots. Take one back first.',
  })
  expect(refusalAnswer(refuse('board-moved', { by: 'named', who: 'Anna', phase: 'group' }))).toMatchObject({
    code: 'conflict',
    message: 'Anna was quicker. This board has moved on to grouping now. Look again, then decide.',
  })
  const { message } = refusalAnswer(refuse('erased'))
  expect(refusalAnswer(refuse('erased'))).toEqual({ code: 'erased', message })
})

test('[W-45] every code is worded for anybody, and every reason once', () => {
  expect(Object.keys(ERRORS).filter(code => !(code in refusals))).toEqual([])
  expect(Object.keys(refusals).filter(key => key in refusalsLeading)).toEqual([])
})

test('[W-45] a screen words what it knows, and leaves the rest to the server’s words', () => {
  const known: RefusalKey = 'too-many-words'
  expect(wordsOf({ reason: known, params: { most: 1 } })).toBe('At most 1 word here.')
  expect(wordsOf({ reason: 'of-a-later-server' })).toBeNull()
  expect(wordsOf({ reason: 'toString' })).toBeNull()
})
