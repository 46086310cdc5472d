import { findProofs } from '@folkmoot/capture/proofs-block'
import { describe, expect, it } from 'vitest'
import { type Home, homePage, homeText } from './take-home.ts'

const home: Home = {
  event: 'Better Together',
  about: 'London · 6th–7th December',
  name: 'Sara',
  proof: null,
  sections: [
    {
      title: 'Commitments',
      items: [
        {
          prompt: 'When I go back I will',
          above: '',
          text: 'Ring three parents\nand listen',
          lines: [{ label: 'By when?', text: 'Friday' }],
          state: 'posted',
        },
      ],
    },
    {
      title: 'Notes to myself',
      items: [
        {
          prompt: '',
          above: 'Tea first',
          text: '<script>alert("1")</script>',
          lines: [],
          state: 'for myself',
        },
      ],
    },
  ],
}

describe('the file that one takes home', () => {
  it('reads in order, every word of it, as plain text', () => {
    const text = homeText(home)
    const places = [
      'Better Together',
      'London',
      'Words of Sara',
      'COMMITMENTS',
      'When I go back',
      'Ring three',
    ].map(words => text.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(text).toContain('  Ring three parents\r\n  and listen\r\n  By when? Friday\r\n  (posted)')
  })

  it('leaves out a line that has nothing in it', () => {
    expect(
      homeText({ ...home, about: '' })
        .split('\r\n')
        .slice(0, 3),
    ).toEqual(['Better Together', 'Words of Sara', ''])
  })

  it('is a page that fetches nothing and runs nothing', () => {
    const page = homePage(home)
    expect(page).not.toMatch(/src=|href=|url\(|@import|<script/i)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(page).toContain('Ring three parents\nand listen')
  })

  it('[C-66] carries proofs unseen, says what they are for, and prints roots in groups', () => {
    const proof = {
      roots: [{ title: 'Why <we> came', root: 'ab12'.repeat(16) }],
      proofs: '{"a":"</script><b>"}',
    }
    const page = homePage({ ...home, proof })
    expect(page).toContain('<h2>Proof that these words were kept</h2>')
    expect(page).toContain('Why &lt;we&gt; came')
    expect(page).toContain('ab12 ab12 ab12')
    expect(findProofs(page)).toEqual({ a: '</script><b>' })
    expect(page.match(/<\/script>/g)?.length).toBe(1)
    expect(homeText({ ...home, proof })).toContain('  Why <we> came: ab12 ab12')
    expect(homePage(home)).not.toContain('Proof')
  })
})
