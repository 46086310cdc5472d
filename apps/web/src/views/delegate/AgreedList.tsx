import { t } from '@folkmoot/messages/delegate'
import { usePhoneView } from './phone.ts'

/** What the room has agreed, in view all day; open on the board that it was agreed on. */
export function AgreedList({ board }: { board: string | null }) {
  const agreed = usePhoneView(view => view.agreed)
  if (agreed.length === 0) return null
  const here = agreed.some(one => one.board === board)
  return (
    <details open={here} className="group border-t border-line pt-1">
      <summary className="flex min-h-12 items-center justify-between gap-4 text-base font-semibold">
        {agreed.length > 1 ? t('we-have-agreed-several', { n: agreed.length }) : t('we-have-agreed')}
        <span aria-hidden="true" className="font-normal text-ink-soft underline underline-offset-4">
          <span className="group-open:hidden">{t('read')}</span>
          <span className="hidden group-open:inline">{t('close')}</span>
        </span>
      </summary>
      <ul className="flex flex-col gap-3 pb-2">
        {agreed.map(one => (
          <li
            key={one.note}
            dir="auto"
            className="border-s-4 border-action ps-4 text-lead wrap-anywhere whitespace-pre-wrap"
          >
            {one.text}
          </li>
        ))}
      </ul>
    </details>
  )
}
