import { type NetworkCell, sideBySide } from '@folkmoot/board-doc/side-by-side'
import { t } from '@folkmoot/messages/sorting'
import type { SortingAnswer } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../../design/Button.tsx'
import { groupOf } from './sort-model.ts'

/** Which groups came up in which networks, as the printed labels say it; every number shows its notes. */
export function SideBySide({ answer }: { answer: SortingAnswer }) {
  const [shown, setShown] = useState<{ title: string; notes: readonly string[] } | null>(null)
  const names = new Map(answer.networks.map(({ id, name }) => [id, name]))
  const { networks, rows } = sideBySide(
    answer.groups.map(({ id }) => id),
    answer.notes.map(note => ({ id: note.id, network: note.network, group: groupOf(note) })),
    answer.networks.map(({ id }) => id),
    answer.whole,
  )
  const hasOthers = rows.some(({ unlabelled }) => unlabelled.length > 0)
  const nameOf = (network: string) => names.get(network) ?? ''
  const numberOf = (notes: readonly string[], network: string, group: string) => (
    <Button
      kind="quiet"
      aria-label={t('show-notes', { n: notes.length, network, group })}
      onClick={() => setShown({ title: t('of-cell', { network, group }), notes })}
    >
      {t('notes-here', { n: notes.length })}
    </Button>
  )
  const cell = (one: NetworkCell, network: string, group: string) => {
    if (one.says === 'notes') return numberOf(one.notes, network, group)
    return one.says === 'none' ? t('no-note-here', one) : t('untold')
  }
  return (
    <div className="flex flex-col gap-3">
      <h4 className="text-lead font-semibold">{t('side-title')}</h4>
      <p className="max-w-prose text-base text-ink-soft">{t('side-about')}</p>
      {rows.length === 0 && <p className="text-base">{t('side-none')}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
        <section aria-label={t('side-title')} tabIndex={0} className="overflow-x-auto">
          <table className="w-full border-collapse text-start text-base">
            <thead>
              <tr className="border-b-2 border-ink">
                <th scope="col" className="py-2 pe-4">
                  {t('group')}
                </th>
                {networks.map(network => (
                  <th key={network} scope="col" className="py-2 pe-4">
                    <bdi>{nameOf(network)}</bdi>
                  </th>
                ))}
                {hasOthers && (
                  <th scope="col" className="py-2 pe-4">
                    {t('no-network')}
                  </th>
                )}
                <th scope="col" className="py-2">
                  {t('together')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => {
                const group = answer.groups.find(({ id }) => id === row.group)
                const name = group?.name || t('unnamed')
                return (
                  <tr key={row.group} className="border-b border-line align-top">
                    <th scope="row" className="py-3 pe-4 font-semibold">
                      <bdi>{name}</bdi>
                      {group?.room === false && (
                        <span className="block font-normal text-ink-soft">{t('later')}</span>
                      )}
                    </th>
                    {row.cells.map((one, i) => {
                      const network = networks[i] ?? ''
                      return (
                        <td key={network} className="py-3 pe-4">
                          {cell(one, nameOf(network), name)}
                        </td>
                      )
                    })}
                    {hasOthers && (
                      <td className="py-3 pe-4">
                        {row.unlabelled.length > 0 && numberOf(row.unlabelled, t('no-network'), name)}
                      </td>
                    )}
                    <td className="py-3">
                      {row.told === 'shared' && t('shared')}
                      {row.told !== null &&
                        row.told !== 'shared' &&
                        t('only-here', { network: nameOf(row.told.only) })}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
      {shown && (
        <section aria-label={shown.title} className="flex flex-col gap-2">
          <h5 className="text-base font-semibold">{shown.title}</h5>
          <ul className="flex max-w-prose flex-col divide-y divide-line">
            {answer.notes
              .filter(({ id }) => shown.notes.includes(id))
              .map(({ id, text }) => (
                <li key={id} dir="auto" className="py-2 text-base whitespace-pre-wrap">
                  {text}
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  )
}
