import { t } from '@folkmoot/messages/record'
import { Check } from '../../../design/Check.tsx'
import type { NetworkBoards } from '../../../features/exports/boards.ts'

interface BoardTicksProps {
  of: readonly NetworkBoards[]
  ticked: ReadonlySet<string>
  onChange(ticked: ReadonlySet<string>): void
}

/** Which boards go into the file: everybody's, and each network's own apart from them. */
export function BoardTicks({ of, ticked, onChange }: BoardTicksProps) {
  const tick = (board: string, on: boolean) =>
    onChange(new Set(on ? [...ticked, board] : [...ticked].filter(one => one !== board)))
  return (
    <div className="flex flex-col gap-4">
      {of.map(({ network, boards }) => (
        <fieldset key={network?.id ?? ''} className="flex flex-col">
          <legend className="text-base font-semibold">
            {network ? t('network-boards', { network: network.name }) : t('everybodys-boards')}
          </legend>
          {network && (
            <p className="text-small text-ink-soft">
              {t('network-boards-meaning', { network: network.name })}
            </p>
          )}
          <div className="grid sm:grid-cols-2 sm:gap-x-6">
            {boards.map(board => (
              <Check
                key={board.id}
                label={board.title}
                meaning={board.phase === 'closed' ? undefined : t('open-since', { edition: board.editions })}
                checked={ticked.has(board.id)}
                onChange={on => tick(board.id, on)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
