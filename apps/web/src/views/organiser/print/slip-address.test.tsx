import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HowLong } from './HowLong.tsx'
import { Slip } from './Slips.tsx'

const slip = (home: Parameters<typeof Slip>[0]['home']) =>
  renderToStaticMarkup(
    <Slip
      shown={{ event: 'e', person: 'p', name: 'Ada', code: 'ABCD2345' }}
      distinction={undefined}
      event="Better Together"
      address="192.168.1.20:4600"
      home={home}
    />,
  )

test('[P-44] a slip calls the hall’s address good while the event lasts, and gives a lasting one where there is one', () => {
  const withdrawals = 'Sara at the office'
  for (const home of [
    null,
    { kind: 'nowhere', address: '', withdrawals },
    { kind: 'folder', address: 'https://a.example', withdrawals },
  ] as const)
    expect(slip(home)).toContain('while the event lasts, type it at 192.168.1.20:4600')
  const lasting = slip({ kind: 'address', address: 'moot.example', withdrawals })
  expect(lasting).toContain('type it at moot.example')
  expect(lasting).not.toContain('192.168')
  expect(lasting).toContain('tell Sara at the office')
  // Its address is not known yet.
  expect(slip({ kind: 'address', address: '', withdrawals })).toContain('while the event lasts')
})

test('[P-44] a poster never calls the hall’s address lasting, and says where the event lives afterwards', () => {
  const poster = (home: Parameters<typeof HowLong>[0]['home']) =>
    renderToStaticMarkup(<HowLong home={home} />)
  const withdrawals = 'Sara at the office'
  for (const home of [
    null,
    { kind: 'nowhere', address: '', withdrawals },
    { kind: 'folder', address: 'https://a.example', withdrawals },
    { kind: 'address', address: '', withdrawals },
  ] as const) {
    expect(poster(home)).toContain('good here, while the event lasts')
    expect(poster(home)).not.toContain('fterwards')
  }
  const lasting = poster({ kind: 'address', address: 'moot.example', withdrawals })
  expect(lasting).toContain('Afterwards you find your words at moot.example, with your return code.')
})
