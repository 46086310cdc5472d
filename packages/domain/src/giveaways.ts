/**
 * What may give somebody away in a note that is about to be public: found by rule, for a person to look at. Nothing here changes
 * a word, and what it does not find may still point at somebody.
 */
import { foldForSearch } from '@folkmoot/kit'

export const GIVEAWAYS = ['name', 'email', 'phone', 'link', 'place', 'role', 'network'] as const
export type Giveaway = (typeof GIVEAWAYS)[number]

export interface FoundGiveaway {
  kind: Giveaway
  /** As it stands in the note. */
  words: string
}

export interface Known {
  /** Of people at the event, as they gave them. */
  names: readonly string[]
  /** Of networks with fewer people than may be told by themselves. */
  smallNetworks: readonly string[]
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{Nd}'’-]*/gu
const EMAIL = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.\p{L}{2,}/gu
/** Eight digits or more of any script, with what stands between the digits of a number. */
const PHONE = /(?:\+\s?)?\p{Nd}(?:[\s().\u2010-\u2015-]?\p{Nd}){7,}/gu
const LINK =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{Nd}@.])[\p{L}\p{Nd}-]+\.(?:com|org|net|info|uk|cymru|wales|scot|eu)(?:\/\S*)?(?![\p{L}\p{Nd}])|(?<![\p{L}\p{Nd}.])@[\p{L}\p{Nd}_]{3,}/giu
const POSTCODE = /(?<![\p{L}\p{Nd}])[A-Z]{1,2}\p{Nd}[A-Z\p{Nd}]?\s?\p{Nd}[A-Z]{2}(?![\p{L}\p{Nd}])/giu
const STREET =
  /(?<![\p{L}\p{Nd}])(?:\p{Nd}+\p{L}?\s+)?(?:\p{Lu}[\p{L}'’-]+\s+)+(?:Street|St|Road|Rd|Lane|Avenue|Close|Drive|Terrace|Crescent|Court|Square|Estate)(?![\p{L}\p{Nd}])/gu
const NAMED_PLACE =
  /(?<![\p{L}\p{Nd}])(?:(?:\p{Lu}[\p{L}'’.-]+)\s+)+(?:(?:Primary|Secondary|High|Infant|Junior|Community|Medical|Youth|Children’s|Children's)\s+)*(?:School|College|Academy|Nursery|Church|Chapel|Mosque|Masjid|Temple|Gurdwara|Mandir|Synagogue|Surgery|Hospital|Library|Centre|Center|Hall|Club)(?![\p{L}\p{Nd}])/gu
const ROLE =
  /(?<![\p{L}\p{Nd}])(?:the|our|my|their|its)\s+(?:(?:new|old|former|last|deputy|school|parish|local)\s+)*(?:head ?teacher|headmaster|headmistress|head|imam|vicar|priest|rector|rabbi|minister|granthi|mayor|mp|councillor|chair(?:man|woman|person)?|director|manager|boss|chief executive|ceo|co-?ordinator|caretaker|secretary|treasurer|principal|governor|librarian|doctor|gp|nurse|police officer|youth worker|pcso)(?![\p{L}\p{Nd}])/giu

/** Shorter parts of names are words of too many languages. */
const SHORTEST_PART = 3

/** Asks of many notes against the same people: what is known is folded once. */
export function giveawaysOf({ names, smallNetworks }: Known): (text: string) => FoundGiveaway[] {
  const parts = new Set(names.flatMap(name => (name.match(WORD) ?? []).map(fold)).filter(isLongEnough))
  const networks = smallNetworks.map(name => ` ${foldedWords(name)} `).filter(name => name.trim() !== '')
  return text => {
    const found: FoundGiveaway[] = []
    const seen = new Set<string>()
    const note = (kind: Giveaway, words: string) => {
      const key = `${kind} ${words}`
      if (!seen.has(key)) found.push({ kind, words })
      seen.add(key)
    }
    for (const [kind, pattern] of PATTERNS)
      for (const match of text.matchAll(pattern)) note(kind, match[0].trim())
    for (const [word] of text.matchAll(WORD)) if (mayBeName(word) && parts.has(fold(word))) note('name', word)
    const said = ` ${foldedWords(text)} `
    networks.forEach((network, i) => {
      if (said.includes(network)) note('network', smallNetworks[i] ?? '')
    })
    return found
  }
}

const PATTERNS: readonly (readonly [Giveaway, RegExp])[] = [
  ['email', EMAIL],
  ['link', LINK],
  ['phone', PHONE],
  ['place', POSTCODE],
  ['place', STREET],
  ['place', NAMED_PLACE],
  ['role', ROLE],
]

/** Without a possessive ending, so that “Sara’s” is found by “Sara”. */
const fold = (word: string) => foldForSearch(word).replace(/['’]s?$/, '')
const isLongEnough = (part: string) => [...part].length >= SHORTEST_PART
const foldedWords = (text: string) => (text.match(WORD) ?? []).map(fold).join(' ')
/** Where a script has capitals a name begins with one: “hope” is no Hope. */
function mayBeName(word: string): boolean {
  const [first = ''] = word
  return first === first.toUpperCase()
}
