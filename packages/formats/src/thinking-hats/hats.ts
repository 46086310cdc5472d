/** The hats: the word that is shown large, the prompt, and what it asks of everybody while it is worn. */
export interface Hat {
  /** The prompt's key. */
  key: 'white' | 'red' | 'black' | 'yellow' | 'green' | 'blue' | 'plus'
  word: string
  /** As the step is called. */
  label: string
  prompt: string
  asks: string
}

/** After Edward de Bono, in our own words. Blue comes last here: it gathers what the others brought. */
export const HATS: readonly Hat[] = [
  {
    key: 'white',
    word: 'White',
    label: 'White hat',
    prompt: 'White hat: what do we know?',
    asks: 'Facts and figures only: what is known, what is missing, where we could find out. No opinions yet.',
  },
  {
    key: 'red',
    word: 'Red',
    label: 'Red hat',
    prompt: 'Red hat: what do we feel?',
    asks: 'Feelings and hunches, just as they are. Nobody has to give a reason.',
  },
  {
    key: 'black',
    word: 'Black',
    label: 'Black hat',
    prompt: 'Black hat: what could go wrong?',
    asks: 'Care and caution: the weak points, the risks, what might not fit. Say why.',
  },
  {
    key: 'yellow',
    word: 'Yellow',
    label: 'Yellow hat',
    prompt: 'Yellow hat: what is good in it?',
    asks: 'The benefits: what would be gained, for whom, and why it could work.',
  },
  {
    key: 'green',
    word: 'Green',
    label: 'Green hat',
    prompt: 'Green hat: what else is possible?',
    asks: 'New ideas, other ways, half a thought. Nothing has to be finished or practical yet.',
  },
  {
    key: 'blue',
    word: 'Blue',
    label: 'Blue hat',
    prompt: 'Blue hat: where has this brought us?',
    asks: 'A look from above: what have we learned, what do we conclude, what comes next?',
  },
  {
    key: 'plus',
    word: '+',
    label: '+ hat of one’s own',
    prompt: '+ A hat of your own: what have the others missed?',
    asks: 'Name a hat that is missing, then wear it: whose eyes, or which question?',
  },
]

/** The hat of a prompt; null for a prompt of the organiser's own. */
export function hatOf(prompt: { key?: string | undefined } | null): Hat | null {
  return HATS.find(hat => hat.key === prompt?.key) ?? null
}

/** “Red hat: what do we feel?” → the word that is shown large, and what is asked. */
export function splitHat(text: string): [word: string, question: string] {
  const at = text.indexOf(':')
  if (at < 0) return [text, '']
  const question = text.slice(at + 1).trim()
  return [text.slice(0, at), question.charAt(0).toUpperCase() + question.slice(1)]
}
