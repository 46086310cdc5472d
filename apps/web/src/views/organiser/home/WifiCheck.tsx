import { t } from '@folkmoot/messages/joining'
import { useEffect, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { QrCode } from '../../../design/QrCode.tsx'
import { sentence } from '../../../features/number-words/model.ts'
import { clockTime } from '../../../features/when/model.ts'
import { useSystemView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'
import { deviceWords, isFromOutside, isThisMachineOnly, plainAddress } from './wifi.ts'

/** After so long without an arrival the likely reasons are shown by themselves. */
const patienceMs = 30_000

/** Asks for one phone, so that a Wi-Fi which keeps devices apart is found before the event, not during it. */
export function WifiCheck() {
  const phones = useSystemView(view => view.phones)
  const hello = useSystemView(view => view.addresses.hello)
  const [again, setAgain] = useState(false)
  const [latest] = phones.filter(isFromOutside)
  const blocked = latest && !latest.sockets && !latest.polling ? latest : undefined
  const slower = latest && !latest.sockets && latest.polling ? latest : undefined
  const arrived = blocked || slower ? undefined : latest
  const itself = latest ? undefined : phones[0]
  const open = !arrived || again

  return (
    <Section
      title="Is the Wi-Fi ready?"
      about="Some Wi-Fi keeps devices apart. One phone is enough to find out, a day or an hour before people come."
    >
      <div role="status" className="contents">
        {itself && (
          <Notice>
            {`${sentence(deviceWords(itself.agent))} arrived at ${clockTime(itself.at)}: this computer itself. `}
            That much works; a phone has yet to prove that others can get here.
          </Notice>
        )}
        {blocked && (
          <Notice kind="warn">
            {`Not quite: ${deviceWords(blocked.agent)} arrived at ${clockTime(blocked.at)}, but its network blocks WebSockets, which carry what people write. `}
            Nobody’s words would come through. Ask the venue for a network without such a filter, or bring a
            router of your own, then test again.
          </Notice>
        )}
        {slower && (
          <Notice kind="warn">
            {t('wifi-slower', { device: sentence(deviceWords(slower.agent)), at: slower.at })}
          </Notice>
        )}
        {arrived && (
          <Notice kind="good">
            {`It is: ${deviceWords(arrived.agent)} arrived at ${clockTime(arrived.at)}, from ${plainAddress(arrived.address)}. `}
            Phones in this Wi-Fi can reach Folkmoot, and so can what people write.
          </Notice>
        )}
      </div>
      {open ? (
        <Ask hello={hello} waiting={!arrived} />
      ) : (
        <div>
          <Button kind="quiet" onClick={() => setAgain(true)}>
            Test with another phone
          </Button>
        </div>
      )}
    </Section>
  )
}

function Ask({ hello, waiting }: { hello: string; waiting: boolean }) {
  const [patient, setPatient] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
        <div className="w-44 shrink-0">
          <QrCode text={hello} label={`QR code: ${hello}`} />
        </div>
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-3">
          <p className="text-lead">
            Take a phone that is in the venue’s Wi-Fi, not on mobile data. Scan this with its camera, or type{' '}
            <strong className="break-all">{hello}</strong>
          </p>
          {waiting && <p className="text-lead text-ink-soft">Waiting for the first phone …</p>}
        </div>
      </div>
      {isThisMachineOnly(hello) ? (
        <Notice kind="warn">
          This address works on this computer only. Start Folkmoot with <code>--host 0.0.0.0</code>, or join
          this computer to the venue’s Wi-Fi and start it again.
        </Notice>
      ) : (
        waiting && <Reasons key={String(patient)} open={!patient} />
      )}
    </>
  )
}

function Reasons({ open }: { open: boolean }) {
  return (
    <details open={open} className="max-w-prose">
      <summary className="min-h-12 py-3 font-semibold">Nothing arrives on the phone?</summary>
      <ol className="flex list-decimal flex-col gap-2 ps-6 text-base">
        <li>Check that the phone is in the same Wi-Fi as this computer, and that its mobile data is off.</li>
        <li>
          If this computer asked whether Folkmoot may accept connections, the answer has to be yes. Its
          firewall may be set to refuse them.
        </li>
        <li>
          If both are right, the Wi-Fi keeps devices apart: hotels and schools do this to guests, and call it
          client or AP isolation. Ask the venue for a network without it. Or bring a small router of your own,
          or share one phone’s hotspot, and join everybody to that.
        </li>
        <li>Or run Folkmoot on a server with a public address; then any network will do.</li>
      </ol>
    </details>
  )
}
