import { expect, it } from 'vitest'
import { findNotes } from './find-notes.ts'

const notes = [
  { id: '1', text: '…small rural schools close. Communities notice too late.' },
  { id: '2', text: '…I run the library,\nand nobody asks libraries.' },
]
const ids = (search: string) => findNotes(notes, search).map(note => note.id)

it('finds a note by any of its words', () => {
  expect(ids('LIBRARY nobody')).toEqual(['2'])
  expect(ids('schools, close')).toEqual(['1'])
  expect(ids('nowhere')).toEqual([])
})

it('[L-22] finds a note by its English', () => {
  const put = [{ id: '3', text: 'سب کے لیے ایک باغ', reading: { text: 'A garden for all' } }]
  expect(findNotes(put, 'garden')).toHaveLength(1)
  expect(findNotes(put, 'باغ')).toHaveLength(1)
})

it('finds nothing for nothing, and no more than can be looked through', () => {
  expect(ids(' … ')).toEqual([])
  const many = Array.from({ length: 30 }, (_, index) => ({ id: String(index), text: 'same' }))
  expect(findNotes(many, 'same')).toHaveLength(10)
})
