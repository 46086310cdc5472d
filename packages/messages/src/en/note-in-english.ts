import type { Surface } from '../message.ts'

/** A note in English, put by a helper or its writer. */
export const noteInEnglish = {
  title: 'In English',
  about:
    'The original stays first, on the wall and in the record. Yours stands beneath it, as put into English by a helper; the writer may put it better.',
  label: 'These words in English',
  'put-done': 'It stands beneath the note.',
  leave: 'Leave it',
  save: 'Save',
  'helper-read': 'A helper put this into English: {words}',
  'own-label': 'Your words in English',
  'own-hint':
    'Beneath your own words, which stay first. Leave it empty and a helper’s stands there, if there is one.',
  'written-in': 'Language of your words',
  'as-letters-tell': 'As its letters tell',
} as const satisfies Surface
