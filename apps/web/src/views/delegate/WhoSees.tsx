import type { Given } from '@folkmoot/formats/panel'
import { inEnglish } from '@folkmoot/messages/spoken'
import { InEnglish } from '../../design/Beside.tsx'
import { audienceLine } from '../../features/who-sees/model.ts'
import { useWriting } from './writing-context.ts'

/** In one line, from before the first letter on: who will see what is written here. */
export function WhoSees({ given }: { given?: Given | undefined }) {
  const { sees, seesInEnglish } = useWriting()
  return (
    <p className="text-small text-ink-soft">
      {audienceLine(sees, given)}
      <InEnglish words={seesInEnglish && inEnglish(() => audienceLine(seesInEnglish, given))} />
    </p>
  )
}
