import { t } from '@folkmoot/messages/cockpit'
import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useAct, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { Panel } from '../parts/Panel.tsx'

/** What reaches every screen at once: a line of words, and calling everybody back. */
export function EverybodyPanel() {
  const stage = useCockpitView(view => view.stage)
  const { act, busy } = useAct()
  const [writing, setWriting] = useState(false)
  const { announcement } = stage
  return (
    <>
      {announcement && (
        <Panel title="To every screen">
          <p dir="auto" className="text-base">
            “{announcement.text}”
          </p>
          <div>
            <Button
              size="small"
              disabled={busy}
              onClick={() => act('stageAnnounce', { text: null }, 'The words are gone from every screen.')}
            >
              Take it away
            </Button>
          </div>
        </Panel>
      )}
      <MoreAction
        heading="screens"
        label={announcement ? 'Say something else …' : 'Announce …'}
        about={t('announce-about')}
        choose={() => setWriting(true)}
      />
      <MoreAction
        heading="screens"
        label={t('call-back')}
        about={t('call-back-about')}
        disabled={busy}
        choose={() => act('stageGather', {}, t('called-back-said'))}
      />
      {writing && <AnnounceDialog onClose={() => setWriting(false)} />}
    </>
  )
}

function AnnounceDialog({ onClose }: { onClose(): void }) {
  const { act, busy } = useAct()
  const form = useForm({
    kept: 'announce',
    initial: { text: '' },
    send: ({ text }) => act('stageAnnounce', { text: text.trim() }, 'It stands on every screen.'),
    done: onClose,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Announce"
      about="These words stand on every screen, the wall’s too, until you take them away."
    >
      <form {...form.props} className="flex flex-col gap-4">
        <TextArea
          label="Words"
          hint="For example: Coffee is in the hall. We go on at eleven."
          maxLength={LIMITS.announcementChars}
          {...form.text('text')}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Leave it</Button>
          <Button kind="primary" type="submit" disabled={busy || form.values.text.trim() === ''}>
            Announce
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
