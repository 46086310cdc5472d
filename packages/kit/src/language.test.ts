import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'
import { languageOf } from './language.ts'
import { ownLanguage } from './own-language.ts'

test.each([
  ['ur', 'ہم سب کو ایک دوسرے کی بات سننی چاہیے۔'],
  ['ur', 'بچوں کے لیے محفوظ جگہ'],
  ['ur', 'کام'],
  ['ur', 'گاؤں کی بہترین بات'],
  ['ar', 'السوق يوم السبت مكان يلتقي فيه الجميع'],
  ['ar', 'محمد الأمين'],
  ['ar', 'سلام'],
  ['fa', 'ما به یک جای امن برای بچه‌ها نیاز داریم'],
  ['fa', 'همه همدیگر را می شناسند'],
  ['fa', 'کتابخانه محله'],
  ['ps', 'موږ ټول یو بل پېژنو'],
  ['ckb', 'هەموو یەکتر دەناسین و قوتابخانەکەمان ڕێک دەخەین'],
  ['pa', 'ਸਾਰੇ ਇੱਕ ਦੂਜੇ ਨੂੰ ਜਾਣਦੇ ਹਨ'],
  ['hi', 'सब एक दूसरे को जानते हैं'],
  ['bn', 'সবাই সবাইকে চেনে'],
  ['gu', 'બધા એકબીજાને ઓળખે છે'],
  ['ta', 'எல்லோரும் ஒருவரை ஒருவர் அறிவார்கள்'],
  ['zh', '我们希望图书馆周末也开放'],
  ['ja', '図書館を週末も開けてほしい'],
  ['ko', '주말에도 도서관을 열어 주세요'],
  ['uk', 'Ми всі знаємо одне одного й хочемо їдальню'],
  ['ru', 'Все знают друг друга'],
  ['he', 'כולם מכירים את כולם'],
  ['am', 'ሁሉም ይተዋወቃሉ'],
])('%s: %s', (language, words) => {
  expect(languageOf(words)).toBe(language)
})

test('most of the letters decide, and signs and figures do not', () => {
  expect(languageOf('The café near چائے & the school')).toBeNull()
  expect(languageOf('(مثال: چائے کی دکان، 5 بجے) – café')).toBe('ur')
  expect(languageOf('“5 × 3” — 80 % …')).toBeNull()
  expect(languageOf('😀 yes')).toBeNull()
  expect(languageOf('')).toBeNull()
})

test('the writer’s device decides between languages that share letters, and never against letters of another', () => {
  expect(ownLanguage('سلام', ['ur-PK'])).toBe('ur')
  expect(ownLanguage('সকলোৱে জানে', ['as'])).toBe('as')
  expect(ownLanguage('ایہہ ساڈا پنڈ اے تے لوک چنگے نیں', ['pnb-PK', 'en'])).toBe('pnb')
  expect(ownLanguage('ہم سب', ['ar'])).toBe('ur')
  expect(ownLanguage('السوق يوم السبت', ['ur'])).toBe('ar')
  expect(ownLanguage('सबै जना आउँछन्', ['ne'])).toBe('ne')
  expect(ownLanguage('सब एक दूसरे को जानते हैं', ['pl'])).toBe('hi')
  expect(ownLanguage('圖書館', ['yue-HK'])).toBe('yue')
})

test('Welsh and Polish are known by the writer’s device alone, and not where they wrote English', () => {
  const welsh = 'Mae pobl yn siarad â’i gilydd'
  const polish = 'Wszyscy się znają i nikt nie jest sam'
  expect(languageOf(welsh)).toBeNull()
  expect(languageOf(polish)).toBeNull()
  expect(ownLanguage(welsh, ['cy', 'en-GB'])).toBe('cy')
  expect(ownLanguage(polish, ['pl-PL', 'en'])).toBe('pl')
  expect(ownLanguage(polish, ['en-GB', 'pl'])).toBeNull()
  expect(ownLanguage('We want a bus to the school', ['pl'])).toBeNull()
  expect(ownLanguage('I was here in the library', ['cy'])).toBeNull()
  expect(ownLanguage('Tŷ Gwyn', ['cy'])).toBe('cy')
})

test('a text runs the way of its first letter', () => {
  expect(directionOf('(5) لوگ')).toBe('rtl')
  expect(directionOf('“שלום” everybody')).toBe('rtl')
  expect(directionOf('The café near چائے')).toBe('ltr')
  expect(directionOf('সবাই')).toBe('ltr')
  expect(directionOf('12 %')).toBe('ltr')
})
