/**
 * What simulated delegates say: sentences put together from the themes of the seminar and the networks, never anybody's
 * real words. The same chance gives the same sentences.
 */
import type { Rng } from '@folkmoot/kit'

const WHO = [
  'our parents',
  'the youth centre',
  'the head teachers',
  'the people on our estate',
  'our school council',
  'the imam and the vicar',
  'the lunchtime staff',
  'the grandparents at the gate',
  'the library team',
  'our governors',
  'the young carers',
  'the families who moved in last year',
]
const DO = [
  'trust each other more than they trust us',
  'already run what we keep planning',
  'want to be asked before things are decided',
  'know three ways to reach the families we miss',
  'need one room that is theirs in the evening',
  'have never been invited to a meeting that starts after six',
  'would share their hall if somebody had the key',
  'listen when a neighbour speaks, not when a letter comes',
  'can tell us what good looks like here',
  'make up their minds at the school gate',
]
const BEGIN = [
  'Because',
  'I have seen that',
  'We learned that',
  'It surprised me that',
  'Nobody says it, but',
  'What I take with me:',
]
const END = [
  'so we meet there now',
  'and it costs nothing',
  'and that is where we begin',
  'but we have not asked yet',
  'which took us two years to notice',
  'so I came to hear how others do it',
]
const WORDS = [
  'listening',
  'listen',
  'trust',
  'patience',
  'courage',
  'together',
  'sharing',
  'shared',
  'welcome',
  'voice',
  'hope',
  'belonging',
  'honesty',
  'bridges',
  'humility',
  'kindness',
]
const FIRST = [
  'Aisha',
  'Ben',
  'Carol',
  'Dipesh',
  'Ewa',
  'Farah',
  'George',
  'Hannah',
  'Imran',
  'Joan',
  'Kwame',
  'Lena',
  'Moira',
  'Nasreen',
  'Owen',
  'Priya',
  'Rob',
  'Sunita',
  'Tom',
  'Zoe',
]
const LAST = [
  'Ahmed',
  'Barker',
  'Clarke',
  'Das',
  'Evans',
  'Farrow',
  'Green',
  'Hussain',
  'Iqbal',
  'Jones',
  'Khan',
  'Lowe',
  'Mistry',
  'Nowak',
  'Okoro',
  'Price',
]

export function pick<T>(items: readonly T[], rng: Rng): T {
  return items[Math.floor(rng.next() * items.length)] as T
}

/** The `n`-th delegate's name; no two of the first 320 are alike. */
export function nameOf(n: number): string {
  const last = LAST[(n + Math.floor(n / FIRST.length)) % LAST.length]
  return `${FIRST[n % FIRST.length]} ${last}`
}

/** One sentence; with a limit, so many words. */
export function say(rng: Rng, maxWords: number | null = null): string {
  if (maxWords !== null) {
    const n = Math.max(1, Math.min(maxWords, 1 + Math.floor(rng.next() * 3)))
    return Array.from({ length: n }, () => pick(WORDS, rng)).join(' ')
  }
  const parts = [pick(BEGIN, rng), pick(WHO, rng), pick(DO, rng)]
  if (rng.next() < 0.5) parts.push(`– ${pick(END, rng)}`)
  return `${parts.join(' ')}.`
}

/** A few words for a small field, within its limit. */
export function sayBriefly(rng: Rng, max: number): string {
  const text = rng.next() < 0.5 ? pick(WHO, rng) : `${pick(WORDS, rng)} and ${pick(WORDS, rng)}`
  return text.slice(0, max)
}
