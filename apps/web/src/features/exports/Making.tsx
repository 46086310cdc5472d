import { t } from '@folkmoot/messages/record'
import { Button } from '../../design/Button.tsx'
import { Refused } from '../../design/Refused.tsx'
import type { RunningExport } from './use-export.ts'

/** How far a file is, with a way to stop it, and where it went. */
export function Making({ making }: { making: RunningExport }) {
  const { state, stopped, file, error } = making
  return (
    <>
      <Refused error={error} />
      <div role="status" className="flex flex-col gap-3">
        {state && !state.ready && (
          <>
            <p className="text-lead">{t('making', { done: state.done, of: state.of })}</p>
            <progress
              aria-label={t('making-bar')}
              className="h-3 w-full accent-action"
              value={state.done}
              max={Math.max(1, state.of)}
            />
            <div>
              <Button onClick={making.stop}>{t('stop-making')}</Button>
            </div>
          </>
        )}
        {stopped && <p className="text-lead">{t('stopped')}</p>}
        {file && (
          <p className="text-lead">
            {t('file-made')}{' '}
            <a className="font-semibold underline underline-offset-4" href={file} download>
              {t('download-again')}
            </a>
          </p>
        )}
      </div>
    </>
  )
}
