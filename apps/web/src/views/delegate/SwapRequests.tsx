/** Somebody would like to hear more: how to reach each other goes over only when both have said yes. */
import { t } from '@folkmoot/messages/asked'
import { t as inMyWords } from '@folkmoot/messages/my-words'
import type { MySwap } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import { NetworkMark, networkLabel } from '../../design/NetworkMark.tsx'
import { Say } from '../../design/Say.tsx'
import { ContactLine } from './ContactLine.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'

export function SwapRequests() {
  const swaps = useMine(mine => mine.swaps)
  const asked = swaps.filter(swap => !swap.mine && swap.answer === 'asked')
  if (asked.length === 0) return null
  return (
    <section aria-label={t('hear-more-somebody')} className="flex flex-col gap-3">
      {asked.map(swap => (
        <SwapRequest key={swap.swap} swap={swap} />
      ))}
    </section>
  )
}

function SwapRequest({ swap }: { swap: MySwap }) {
  const { stage } = usePhone()
  const [busy, setBusy] = useState(false)
  const answer = async (agree: boolean, contact: string) => {
    setBusy(true)
    const done = await stage.command('swapAnswer', { swap: swap.swap, agree, contact })
    setBusy(false)
    if (done.ok) announce(t(agree ? 'swap-agreed' : 'swap-declined'))
    else toast(done.error.message)
    return done
  }
  return (
    <div className="flex flex-col gap-3 rounded-card border-2 border-gold bg-card p-4">
      <h2 className="text-title">
        {swap.name ? (
          <Say parts={t.parts('hear-more', { name: <bdi>{swap.name}</bdi> })} />
        ) : (
          t('hear-more-somebody')
        )}
      </h2>
      <OfNetwork swap={swap} />
      <blockquote dir="auto" className="text-lead wrap-anywhere whitespace-pre-wrap">
        “{swap.text}”
      </blockquote>
      <ContactLine
        label={t('swap-contacts')}
        busy={busy}
        send={contact => answer(true, contact)}
        onNot={() => void answer(false, '')}
        not={t('rather-not')}
      />
    </div>
  )
}

function OfNetwork({ swap }: { swap: MySwap }) {
  const networks = usePhoneView(view => view.networks)
  const label = networkLabel(swap.network, networks)
  if (!label) return null
  return <NetworkMark network={label.network} name={label.name} className="text-base text-ink-soft" />
}

/** Under My words: whom I asked, and whom I can reach now. */
export function Contacts() {
  const swaps = useMine(mine => mine.swaps)
  const told = swaps.filter(swap => swap.mine || swap.answer === 'agreed')
  if (told.length === 0) return null
  return (
    <section aria-label={inMyWords('contacts')} className="flex flex-col gap-3">
      <h2 className="text-title">{inMyWords('contacts')}</h2>
      <ul className="flex flex-col gap-3">
        {told.map(swap => (
          <li key={swap.swap} className="rounded-card border border-line bg-card px-4 py-3">
            <p dir="auto" className="line-clamp-3 text-base text-ink-soft">
              “{swap.text}”
            </p>
            {swap.contact ? (
              <p className="mt-1 text-lead wrap-anywhere">
                <Contact name={swap.name} contact={swap.contact} />
              </p>
            ) : (
              <p className="mt-1 text-base">
                {inMyWords(swap.answer === 'declined' ? 'contact-declined' : 'contact-asked')}
              </p>
            )}
            <OfNetwork swap={swap} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contact(told: { name: string; contact: string }) {
  const contact = <strong className="select-all">{told.contact}</strong>
  if (!told.name) return contact
  return <Say parts={inMyWords.parts('contact-of', { contact, name: <bdi>{told.name}</bdi> })} />
}
