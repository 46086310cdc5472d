import type { TypedTextKind } from '@folkmoot/protocol'

const WORDS: Record<TypedTextKind, string> = {
  group: 'the name of a group',
  title: 'the title of a board',
  prompt: 'a prompt',
  wording: 'what a prompt said before',
  translation: 'a prompt or a title in another language',
  session: 'the title of a session',
  speaker: 'who speaks',
  line: 'a line of a session',
  announcement: 'an announcement',
  clock: 'what the clock is for',
  reason: 'why a note was hidden',
  'in-english': 'A note in English, as a helper put it',
  ask: 'a wish for other words',
  'goes-to': 'who receives the record',
  safety: 'whom to speak to when worried',
  withdrawals: 'who takes withdrawals',
  'language-read': 'who read a translation',
  'kept-why': 'why words are kept longer or shorter',
  contact: 'who takes withdrawals from the library',
  'reply-said': 'what people said, in an answer to it',
  reply: 'an answer to what people said',
  'reply-who': 'who does what was answered',
}

export function textKindWords(kind: TypedTextKind): string {
  return WORDS[kind]
}
