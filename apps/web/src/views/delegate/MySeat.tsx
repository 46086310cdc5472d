import { t } from '@folkmoot/messages/delegate'
import type { TableSeat } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { useSaid } from '../../design/use-said.ts'
import { forgetScannedTable, scannedTable } from '../../ui/scanned-table.ts'
import { useMine, usePhone, usePhoneView } from './phone.ts'

interface Given {
  /** Who sits there too is said elsewhere on the screen. */
  brief: boolean
}

/** At which table I sit and with whom; or the question, where nobody has said it yet. */
export function MySeat({ brief }: Given) {
  const seats = usePhoneView(view => view.seats)
  return seats ? <Seat seats={seats} brief={brief} /> : null
}

function Seat({ seats, brief }: Given & { seats: readonly TableSeat[] }) {
  const { stage } = usePhone()
  const own = useMine(mine => mine.table)
  const me = useMine(mine => mine.person.known)
  // Also where it was dealt, or somebody moved them.
  useSaid(own ? t('sits-at-now', { table: own.name }) : null, { say: announce, about: own?.id ?? null })
  const [elsewhere, setElsewhere] = useState(false)
  const [busy, setBusy] = useState(false)
  const sit = async (table: TableSeat) => {
    setBusy(true)
    const done = await stage.command('tablesSit', { table: table.id })
    setBusy(false)
    if (!done.ok) return toast(done.error.message)
    setElsewhere(false)
  }
  useScanned(seats, own?.id ?? null, sit)
  if (seats.length === 0) return null
  const asks = own === null || elsewhere
  const others = own?.seats.filter(seat => seat.id !== me).map(seat => seat.name) ?? []
  return (
    <section aria-label={t('your-seat')} className="flex flex-col gap-2">
      {own && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 text-base">
          <p dir="auto" className="min-w-0 wrap-anywhere">
            {brief || others.length === 0
              ? t('you-sit-at', { table: own.name })
              : t('you-sit-with', { table: own.name, names: others })}
          </p>
          {!elsewhere && (
            <Button kind="quiet" className="text-small!" onClick={() => setElsewhere(true)}>
              {t('sit-elsewhere')}
            </Button>
          )}
        </div>
      )}
      {asks && (
        <div className="flex flex-col gap-2 rounded-card bg-action-pale p-4">
          <h2 className="text-title">{t('which-table')}</h2>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2">
            {seats.map(table => (
              <Button key={table.id} disabled={busy} onClick={() => void sit(table)}>
                <bdi>{table.name}</bdi>
              </Button>
            ))}
          </div>
          <p className="text-small text-ink-soft">{t('seat-later')}</p>
        </div>
      )}
    </section>
  )
}

/** Whoever came by a table's card sits there as soon as the tables are known. */
function useScanned(
  seats: readonly TableSeat[],
  own: string | null,
  sit: (table: TableSeat) => Promise<void>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each list of tables, whoever sits where.
  useEffect(() => {
    const scanned = scannedTable()
    const table = seats.find(one => one.number === scanned)
    if (!table) return
    forgetScannedTable()
    if (table.id !== own) void sit(table)
  }, [seats])
}
