import { expect, it } from 'vitest'
import { splitStem } from './Prompt.tsx'

it.each([
  ['I’m here because ….', 'I’m here because', '….'],
  ['I want to understand more about …', 'I want to understand more about', '…'],
  ['One minute round .......', 'One minute round', '.......'],
  ['Ourselves with ……', 'Ourselves with', '……'],
  ['What ?', 'What ?', ''],
  ['It ends with a full stop.', 'It ends with a full stop.', ''],
])('the stem of “%s”', (text, stem, dots) => {
  expect(splitStem(text)).toEqual([stem, dots])
})
