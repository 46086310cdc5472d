/** Numbers as people say them: words up to twelve, digits beyond. */
const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

export function numberWord(n: number): string {
  return WORDS[n] ?? String(n)
}

/** `count(3, 'person', 'people')` → “three people”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${numberWord(n)} ${n === 1 ? one : many}`
}

/** With a capital, to begin a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Whole minutes where they are whole: “two minutes”, “90 seconds”, “a minute”. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds === 60) return 'a minute'
  if (seconds % 60 === 0) return count(seconds / 60, 'minute')
  return count(seconds, 'second')
}
