import { t } from '@folkmoot/messages/text-settings'
import { Button } from '../../design/Button.tsx'
import { Check } from '../../design/Check.tsx'
import { Choice } from '../../design/Choice.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { chooseText, LETTERS, SIZES, useTextSettings } from '../../ui/text-settings.ts'
import { useHasVoices } from '../read-aloud/voices.ts'

/** Each choice takes effect at once, also on the words of this dialog. */
export default function TextSettingsDialog({ onClose }: { onClose(): void }) {
  const { size, letters, wide, aloud } = useTextSettings()
  const speaks = useHasVoices()
  return (
    <Dialog open onClose={onClose} title={t('title')} about={t('kept-here')}>
      <div className="flex shrink-0 flex-col gap-4">
        <Choice
          legend={t('size')}
          options={SIZES.map(value => ({ value, title: t('sizes', { size: value }) }))}
          value={size}
          onChange={value => chooseText({ size: value })}
        />
        <Choice
          legend={t('letters')}
          options={LETTERS.map(value => ({
            value,
            title: t('faces', { face: value }),
            ...(value === 'dyslexic' && { meaning: t('dyslexic-meaning') }),
          }))}
          value={letters}
          onChange={value => chooseText({ letters: value })}
        />
        <Check
          label={t('wide')}
          meaning={t('wide-meaning')}
          checked={wide}
          onChange={on => chooseText({ wide: on })}
        />
        {speaks ? (
          <Check
            label={t('aloud')}
            meaning={t('aloud-meaning')}
            checked={aloud}
            onChange={on => chooseText({ aloud: on })}
          />
        ) : (
          <p className="text-small text-ink-soft">{t('no-voices')}</p>
        )}
        <Button className="self-start" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Dialog>
  )
}
