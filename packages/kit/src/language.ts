/**
 * In which language somebody wrote, as far as letters tell: a screen reader takes its voice from it, a browser its face and its
 * line. A guess; `own-language.ts` asks the writer's device as well. A browser fetches
 * it with the first such letter.
 */

/** Scripts that one language stands for until somebody says better, and the script of several: its languages are told apart below. */
const SCRIPTS =
  'Arabic Gurmukhi:pa Bengali:bn Devanagari:hi Gujarati:gu Tamil:ta Telugu:te Malayalam:ml Sinhala:si Hebrew:he Greek:el Cyrillic:ru Ethiopic:am Thai:th Hangul:ko Han:zh'
    .split(' ')
    .map(one => one.split(':'))
    .map(([script, language]) => [lettersOf(script as string), language] as const)

/** Languages in Arabic letters by what no other of them has. Asked in order. */
const ARABIC: readonly (readonly [string, RegExp])[] = [
  ['ps', /[ټځڅډړږښګڼۍې]/],
  ['sd', /[ٺٻٽٿڀڃڄڇڊڌڍڏڙڦڪڱڳڻ]/],
  ['ckb', /[ڕڵۆێ]/],
  ['ur', /[ٹڈڑںھہۂۃےۓ۔]/],
  // Persian parts words by a sign without width, and writes ه where Urdu writes ہ.
  ['fa', /\u200c|[پچکگی]\S*ه|ه\S*[پچکگی]|(?:^|\s)(?:از|این|است|را|برای|شما|های|می)(?=$|[\s،؟.!])/],
  ['ar', /[ةكىيأإ]|(?:^|\s)ال/],
  ['ur', /[پچژکگی]/],
  ['ar', /./],
]
/** Anything besides Latin letters, figures and signs. */
const OTHER = /[\u0370-\u1dff\u2e80-\ud7ff\uf900-\uffef\ud840-\ud87f]/

function lettersOf(script: string): RegExp {
  return new RegExp(`\\p{Script=${script}}`, 'gu')
}

/** A text → its language as HTML's `lang` has it; null where its letters tell nothing (Latin letters, figures). */
export function languageOf(text: string): string | null {
  if (!OTHER.test(text)) return null
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0
  let most = count(lettersOf('Latin'))
  let found: string | null = null
  // Japanese writes Chinese signs among its own.
  const kana = count(/[\u3040-\u30ff]/g)
  for (const [letters, language] of SCRIPTS) {
    const n = count(letters) + (language === 'zh' ? kana : 0)
    if (n <= most) continue
    most = n
    found = language ?? ARABIC.find(([, own]) => own.test(text))?.[0] ?? null
  }
  if (found === 'zh' && kana > 0) return 'ja'
  return found === 'ru' && /[іїєґ]/i.test(text) ? 'uk' : found
}
