import { createElement } from 'react'
import { beforeAll, describe, expect, it } from 'vitest'
import { languagesTold } from '../ui/languages.ts'
import { withLanguage } from './with-language.ts'

const langOf = (type: unknown, props: object) => (withLanguage(type, props) as { lang?: string }).lang
const URDU = 'ہم سب کو ایک دوسرے کی بات سننی چاہیے۔'

describe('[L-31] the language of words that people wrote', () => {
  beforeAll(languagesTold)

  it('is said where words run as they do: dir="auto" and bdi', () => {
    expect(langOf('p', { dir: 'auto', children: URDU })).toBe('ur')
    expect(langOf('bdi', { children: 'সবাই সবাইকে চেনে' })).toBe('bn')
    expect(langOf('textarea', { dir: 'auto', value: 'ਸਾਰੇ ਜਾਣਦੇ' })).toBe('pa')
    expect(
      langOf('h1', { dir: 'auto', children: ['السوق يوم السبت', createElement('span', null, '…')] }),
    ).toBe('ar')
  })

  it('is said by nothing else, where it is said already, and where letters do not tell', () => {
    expect(langOf('p', { children: URDU })).toBeUndefined()
    expect(langOf('p', { dir: 'rtl', children: URDU })).toBeUndefined()
    expect(langOf(() => null, { dir: 'auto', children: URDU })).toBeUndefined()
    expect(langOf('p', { dir: 'auto', lang: 'pnb', children: URDU })).toBe('pnb')
    expect(langOf('p', { dir: 'auto', children: 'Everybody knows everybody' })).toBeUndefined()
    expect(langOf('p', { dir: 'auto', children: createElement('b') })).toBeUndefined()
  })

  it('leaves all other props as they are', () => {
    const props = { dir: 'auto', className: 'a', children: URDU }
    expect(withLanguage('p', props)).toEqual({ ...props, lang: 'ur' })
    const plain = { dir: 'auto', children: 'plain' }
    expect(withLanguage('p', plain)).toBe(plain)
  })
})
