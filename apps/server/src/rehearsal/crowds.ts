/** Crowds of simulated delegates, each in a process of its own: a rehearsal never takes a real room's turn. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { noticeWords } from '@folkmoot/messages'
import { type Id, type KnownNotice, notice, type RehearsalView } from '@folkmoot/protocol'
import type { CrowdReport } from '@folkmoot/rehearsal/process'
import type { Logger } from '../log.ts'
import type { Rehearsals } from './rehearsals.ts'

const PROCESS = fileURLToPath(import.meta.resolve('@folkmoot/rehearsal/process'))
const LEAVE_MS = 3_000

const told = (said: KnownNotice) => ({ words: noticeWords([said]), notice: said })

interface Running {
  order: string | null
  child: ChildProcess
  ended: Promise<void>
}

export function createRehearsals(log: Logger): Rehearsals {
  const running = new Map<Id, Running>()
  const states = new Map<Id, RehearsalView>()
  const listeners: ((event: Id) => void)[] = []

  function tell(event: Id, state: RehearsalView): void {
    const before = states.get(event)
    states.set(event, state)
    if (JSON.stringify(before) !== JSON.stringify(state)) for (const listener of listeners) listener(event)
  }

  async function stop(event: Id): Promise<void> {
    const crowd = running.get(event)
    if (!crowd) return
    if (crowd.child.connected) crowd.child.send('leave')
    const cut = setTimeout(() => crowd.child.kill('SIGKILL'), LEAVE_MS)
    await crowd.ended
    clearTimeout(cut)
  }

  return {
    async start({ event, order, joinUrl, delegates, pace }) {
      if (order !== null && running.get(event)?.order === order) return
      await stop(event)
      const child = fork(PROCESS, [joinUrl, String(delegates), String(pace)], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
        // It needs nothing of what the server was given: no token, no data folder.
        env: { PATH: process.env.PATH ?? '' },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      const ended = new Promise<void>(resolve => {
        child.once('exit', () => resolve())
        child.once('error', error => {
          log.error({ err: error, event }, 'a rehearsal could not begin')
          resolve()
        })
      }).then(() => {
        running.delete(event)
        const { posted = 0 } = states.get(event) ?? {}
        tell(event, { running: false, delegates, connected: 0, posted, ...told(notice('crowd-left')) })
      })
      running.set(event, { order, child, ended })
      tell(event, { running: true, delegates, connected: 0, posted: 0, ...told(notice('crowd-coming')) })
      child.on('message', (report: CrowdReport) => {
        const { connected, posted } = report.totals
        const crowd = { here: connected, of: delegates }
        const said = report.failed
          ? notice('crowd-refused', { why: report.failed })
          : notice(report.arrived ? 'crowd-in' : 'crowd-partly-in', crowd)
        tell(event, { running: true, delegates, connected, posted, ...told(said) })
      })
    },
    stop,
    state: event => states.get(event) ?? null,
    onChange: listener => void listeners.push(listener),
    async close() {
      await Promise.all([...running.keys()].map(stop))
    },
  }
}
