import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { TextArea } from '../../design/Field.tsx'
import { forgetTyping } from '../../live/typing.ts'
import { useKept } from '../../ui/use-kept.ts'
import { useAct, useCockpit } from './cockpit.ts'
import { Panel } from './Panel.tsx'
import { SMALL_BUTTON } from './small-button.ts'

/** What reaches every screen at once: a line of words, and calling everybody back. */
export function EverybodyPanel() {
  const { view } = useCockpit()
  const { act, busy } = useAct()
  const [writing, setWriting] = useState(false)
  const { announcement } = view.stage
  return (
    <Panel title="To every screen">
      {announcement && (
        <p dir="auto" className="text-base">
          “{announcement.text}”
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button className={SMALL_BUTTON} onClick={() => setWriting(true)}>
          {announcement ? 'Say something else …' : 'Announce …'}
        </Button>
        {announcement && (
          <Button
            className={SMALL_BUTTON}
            disabled={busy}
            onClick={() => act('stageAnnounce', { text: null }, 'The words are gone from every screen.')}
          >
            Take it away
          </Button>
        )}
        <Button
          className={SMALL_BUTTON}
          disabled={busy}
          title="Every phone turns to what the wall shows. Nothing that people were writing is lost."
          onClick={() => act('stageGather', {}, 'Every phone turns to what the wall shows.')}
        >
          Call everybody back
        </Button>
      </div>
      {writing && <AnnounceDialog onClose={() => setWriting(false)} />}
    </Panel>
  )
}

function AnnounceDialog({ onClose }: { onClose(): void }) {
  const { act, busy } = useAct()
  const form = `announce`
  const [text, setText] = useKept(`${form} text`, '')
  return (
    <Dialog
      open
      onClose={onClose}
      title="Announce"
      about="These words stand on every screen, the wall’s too, until you take them away."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={async event => {
          event.preventDefault()
          if (!(await act('stageAnnounce', { text: text.trim() }, 'It stands on every screen.')).ok) return
          forgetTyping(form)
          onClose()
        }}
      >
        <TextArea
          label="Words"
          hint="For example: Coffee is in the hall. We go on at eleven."
          maxLength={LIMITS.announcementChars}
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Leave it</Button>
          <Button kind="primary" type="submit" disabled={busy || text.trim() === ''}>
            Announce
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
