import { describe, expect, test } from 'vitest'
import { suggestGroups } from './suggest.ts'

const groupsOf = (texts: readonly string[]) =>
  suggestGroups(texts.map((text, i) => ({ id: String(i), text }))).map(({ name, notes }) => ({ name, notes }))

/** Per language: notes that share nothing but little words, and a word that two of them share, in two spellings where there are such. */
const SPOKEN: Record<string, { little: string[]; shared: [string, string]; name: string }> = {
  English: {
    little: ['we would like to have more of it', 'they have more than we would like', 'it is what we have'],
    shared: ['the allotment feeds us', 'an allotment at the school'],
    name: 'Allotment',
  },
  Welsh: {
    little: [
      'mae angen i ni gael mwy o le yma',
      'nid oes neb yma gyda ni heddiw, mae pawb wedi mynd',
      'beth sydd gyda ni yma i bawb ei gael',
    ],
    shared: ['mae’r ymddiriedaeth wedi mynd o’r stryd', 'ymddiriedaeth sydd yn dod gyntaf'],
    name: 'Ymddiriedaeth',
  },
  Polish: {
    little: ['jest nam to bardzo potrzebne', 'to jest dla nas bardzo ważne', 'żeby to było także dla nich'],
    shared: ['zaufanie jest dla nas', 'to zaufanie buduje ulicę'],
    name: 'Zaufanie',
  },
  Urdu: {
    little: ['ہمیں اس کے لیے بہت کچھ چاہیے', 'یہ سب کے لیے بہت اچھا ہے', 'ہمارے پاس اس کے لیے کچھ نہیں ہے'],
    // The same word from an Urdu keyboard and from an Arabic one.
    shared: ['ہمیں کتابیں چاہئیں', 'كتابيں سب کے لیے ہیں'],
    name: 'کتابیں',
  },
  Bengali: {
    little: ['আমাদের জন্য এটা অনেক ভালো', 'এটা আমাদের জন্য নয়', 'আমরা এবং তারা সবাই আছি'],
    shared: ['বিশ্বাস আমাদের জন্য', 'সবার আগে বিশ্বাস'],
    name: 'বিশ্বাস',
  },
  Punjabi: {
    little: ['ਸਾਡੇ ਲਈ ਇਹ ਬਹੁਤ ਹੈ', 'ਇਹ ਸਾਡੇ ਲਈ ਨਹੀਂ ਹੈ', 'ਅਸੀਂ ਅਤੇ ਉਹ ਸਾਰੇ ਹਾਂ'],
    shared: ['ਭਰੋਸਾ ਸਾਡੇ ਲਈ', 'ਪਹਿਲਾਂ ਭਰੋਸਾ'],
    name: 'ਭਰੋਸਾ',
  },
}

describe.each(Object.entries(SPOKEN))(
  '[K-15] suggestions from notes in %s',
  (_, { little, shared, name }) => {
    test('are not made of little words', () => {
      expect(groupsOf(little)).toEqual([])
    })

    test('are made of the word that notes share', () => {
      expect(groupsOf([...little, ...shared])).toEqual([{ name, notes: ['3', '4'] }])
    })
  },
)

test('[K-15] words of scripts without spaces are told apart', () => {
  expect(groupsOf(['我们需要信任', '信任需要时间', '公园很美'])).toContainEqual({
    name: '信任',
    notes: ['0', '1'],
  })
  expect(groupsOf(['ครูฟังเด็ก', 'เด็กชอบสวน', 'รถเมล์หยุด'])).toContainEqual({ name: 'เด็ก', notes: ['0', '1'] })
})

test('[K-15] a note of one language does not lose the words that are little ones in another', () => {
  // “pan” and “tra” are little words in Welsh, “ten” and “by” in Polish.
  expect(groupsOf(['a frying pan to lend', 'somebody lent a pan'])).toEqual([
    { name: 'Pan', notes: ['0', '1'] },
  ])
})
