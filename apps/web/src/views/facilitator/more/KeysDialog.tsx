import { t } from '@folkmoot/messages/cockpit'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'

/** Which keys do what, while nobody types. */
export function KeysDialog({ wall, onClose }: { wall: boolean; onClose(): void }) {
  const keys = [
    ['/', t('key-more')],
    ['?', t('key-keys')],
    ...(wall ? [['b', t('key-blank')] as const, ['.', t('key-blank')] as const] : []),
    ...(wall ? [['Alt ↑ ↓', t('key-move')] as const] : []),
    ['Esc', t('key-close')],
  ] as const
  return (
    <Dialog open onClose={onClose} title={t('keys-title')} about={t('keys-about')}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2 text-base">
        {keys.map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-9 rounded-field border-2 border-ink px-2 py-0.5 text-center font-sans font-bold">
                {key}
              </kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className="flex justify-end">
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </Dialog>
  )
}
