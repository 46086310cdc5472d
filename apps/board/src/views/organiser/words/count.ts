/** Small counts in words that read aloud well. */

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** `count(1, 'note')` → “one note”, `count(12, 'person', 'people')` → “12 people”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${WORDS[number] ?? number} ${number === 1 ? one : many}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
