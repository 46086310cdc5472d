/**
 * Words that only hold others together, in the languages of the towns besides English. Drafts: nobody who speaks them has read the lists. A
 * language in letters of its own has them for itself; of those in Latin letters a note is in the one of which it has two at least that English has not, and most.
 */
import { foldForSearch } from '@folkmoot/kit/fold'
import { saysNothing } from './stop-words.ts'

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(foldForSearch))

const OWN_LETTERS = listOf(
  `ہے ہیں تھا تھی تھے ہو ہوں ہونا ہوتا ہوتی ہوتے ہم آپ وہ یہ میں مجھے تم کا کی کے کو سے پر نے اور یا بھی کہ جو تو نہیں نہ ہی ایک کر کرتے کرتی
  کرتا کرنا کرنے کریں لیے لئے ساتھ اپنے اپنی اپنا کیا کیسے کیوں کہاں کوئی کچھ ہمیں ہمارے ہمارا ہماری ان اس انہیں اسے جب تب تک بہت سب گا گے گی رہا رہے رہی
  والے والا والی چاہیے چاہئے چاہئیں پاس اگر لیکن مگر پھر اب یہاں وہاں زیادہ اچھا اچھی اچھے جیسے بعد پہلے بغیر دو
  এবং এই সেই যে না নয় নেই আমি আমরা আমাদের আমাকে আমার তুমি আপনি আপনার আপনাদের তারা তাদের তার সে কি কী কে কেন কোথায় জন্য থেকে সঙ্গে সাথে মধ্যে
  করা করে করতে করি করেন হয় হবে হয়ে হতে ছিল আছে আছি আছেন কিন্তু অথবা এক একটি একটা এটা এটি ওটা এর যা সব সবাই সবার অনেক আরও আরো খুব পরে আগে যদি তবে ভালো
  ਅਤੇ ਹੈ ਹਨ ਹਾਂ ਸੀ ਸਨ ਨੂੰ ਦਾ ਦੀ ਦੇ ਦੀਆਂ ਵਿੱਚ ਵਿਚ ਤੋਂ ਨਾਲ ਇਹ ਉਹ ਅਸੀਂ ਸਾਨੂੰ ਸਾਡੇ ਸਾਡਾ ਸਾਡੀ ਤੁਸੀਂ ਤੁਹਾਡੇ ਮੈਂ ਮੇਰੇ ਹੋ ਹੁੰਦਾ ਹੁੰਦੀ ਹੁੰਦੇ ਹੋਣਾ ਕਿ ਜੋ ਜੇ ਨਹੀਂ ਨਾ ਵੀ
  ਇੱਕ ਇਕ ਕੀ ਕਿਉਂ ਕਿੱਥੇ ਲਈ ਤੇ ਕਰ ਕਰਨ ਕਰਨਾ ਕਰਦੇ ਕਰਦੀ ਆਪਣੇ ਆਪਣੀ ਆਪਣਾ ਸਭ ਸਾਰੇ ਸਾਰਿਆਂ ਬਹੁਤ ਪਰ ਜਾਂ ਹੋਰ ਇਸ ਉਸ ਤੱਕ ਪਹਿਲਾਂ ਬਾਅਦ ਚਾਹੀਦਾ ਚਾਹੀਦੀ ਚੰਗਾ`,
)

const LATIN: readonly ReadonlySet<string>[] = [
  listOf(`mae maen maent mae'r nid oes neb ddim dim yma yna acw gyda gan ein eich eu ei ni chi nhw hwy fi ti fe hi mewn yn yng ym ac neu ond hefyd heb wedi wrth dros
  drwy trwy ar at am i o a y yr er ers fel fod bod byddai bydd byddwn bydden buasai roedd oedd ydy yw sydd sy sut pan pam beth ble pwy pob pawb bawb rhai mwy llai iawn rhy
  hon hwn hyn honno hwnnw hynny dyma dyna gael cael gennym gyfer angen eisiau rhaid gallu gallwn medru mynd dod gwneud heddiw nawr rwan tra nes os na nac gyntaf cyntaf lle le un dau`),
  listOf(`w z na do od po za ze we i a o u że żeby aby by się nie tak to ten ta te tej tego temu tym tych są jest być był była było były będzie będą dla przez przy jak jako ale
  lub albo czy co kto gdy gdzie kiedy który która które których my nas nam nami nasz nasza nasze wy was wam oni one ich im jego jej tylko też także już bardzo bardziej więcej mniej
  tu tam mamy mają mieć ma mam można trzeba potrzebne potrzeba ważne pod nad bez po każdy każda każde wszyscy wszystko wszystkich`),
]
const LATIN_LETTERS = /^\p{Script=Latin}/u

/** Those of a note's words that say something. @param words in lower case, in order */
export function withoutLittleWords<T extends { said: string }>(
  words: readonly T[],
  all: readonly string[],
): T[] {
  const folded = all.filter(word => !saysNothing(word, word)).map(foldForSearch)
  const counts = LATIN.map(list => folded.filter(word => list.has(word)).length)
  const most = Math.max(...counts)
  const own = most >= 2 ? LATIN[counts.indexOf(most)] : undefined
  return words.filter(({ said }) => {
    const word = foldForSearch(said)
    return LATIN_LETTERS.test(said) ? !own?.has(word) : !OWN_LETTERS.has(word)
  })
}
