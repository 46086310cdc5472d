/** Does a text seem to name a school? A guess, only ever followed by a kind word: it may be wrong in either direction. */

/** Begins where a word begins: a search that tried every letter of a long one would take its square in steps. */
const word = String.raw`(?<![\p{L}\p{M}’'.-])\p{Lu}[\p{L}\p{M}’'.-]*`
const kind = '(?:School|Academy|Primary|Secondary|College|Nursery|Grammar|Comprehensive)'
/** Capitalised words before “School”, “Academy” … in capitals. */
const titled = new RegExp(String.raw`((?:${word}\s+){1,6})${kind}(?![\p{L}])`, 'gu')
/** “… at Hillside school”: a capital inside a sentence. */
const inside = new RegExp(
  String.raw`[\p{Ll},]\s+((?:${word}\s+){1,4})(?:(?:community|primary|secondary|infant|junior|high|special)\s+)*(?:school|academy|college)(?![\p{L}])`,
  'gu',
)

/** Words that stand before “School” without naming one. */
const GENERAL = new Set(
  `a an all and another any are at best british by c.e ce church city comprehensive county district each england english
  every extended few for four five from good grammar her high his i if in independent infant infants is it its junior
  large local london many middle more most my national new no nursery of on one open or other our positive primary
  private public rural secondary seven six sixth some special state sunday ten that the their these this those three
  to traditional two under urban village we what when where which while with your every-child community form head
  heads headteachers when`
    .trim()
    .split(/\s+/),
)

export function namesSchool(text: string): boolean {
  for (const pattern of [titled, inside])
    for (const [, before = ''] of text.matchAll(pattern)) if (before.split(/\s+/).some(isName)) return true
  return false
}

function isName(part: string): boolean {
  const bare = part.toLowerCase().replace(/[.’'-]+$/u, '')
  return bare !== '' && !GENERAL.has(bare) && !/^(?:school|academ|colleg)/u.test(bare)
}
