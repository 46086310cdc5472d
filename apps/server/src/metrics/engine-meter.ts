/** What the rooms tell of their work, counted. */
import type { WorkshopMeter } from '@folkmoot/projection'
import { Counter, Histogram, type Registry } from 'prom-client'
import type { DiskPace } from './disk-pace.ts'

/** From a quiet room's to a stuck disk's, seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const AMOUNTS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500]

export function createEngineMeter(register: Registry, disk: DiskPace): WorkshopMeter {
  const registers = [register]
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers })
  const counter = (name: string, help: string) => new Counter({ name, help, registers })

  const turns = histogram(
    'folkmoot_turn_seconds',
    'A turn of a room’s loop from taking its inbox to the last answer, its commit included.',
    SECONDS,
  )
  const taken = histogram(
    'folkmoot_turn_taken',
    'Messages, commands and joins that a turn found waiting.',
    AMOUNTS,
  )
  const commits = histogram(
    'folkmoot_commit_seconds',
    'A commit of the store, from handing it over to its fsync.',
    SECONDS,
  )
  const failures = counter('folkmoot_turns_failed_total', 'Turns that could not be saved.')
  const saved = histogram(
    'folkmoot_write_to_saved_seconds',
    'From the arrival of a page’s barrier to “saved”, which leaves after the commit.',
    SECONDS,
  )
  const frames = counter('folkmoot_board_frames_total', 'Board frames sent, one for each reader.')
  const bytes = counter('folkmoot_board_bytes_total', 'Bytes of board frames sent, before TCP.')

  const faults = counter(
    'folkmoot_rule_faults_total',
    'Rules of activities that failed: the entry was set aside, or something plain stands in its place.',
  )

  return {
    turn(ms, amount) {
      turns.observe(ms / 1_000)
      taken.observe(amount)
    },
    committed(ms) {
      commits.observe(ms / 1_000)
      disk.committed(ms)
    },
    failed: () => failures.inc(),
    saved: ms => saved.observe(ms / 1_000),
    ruleFailed: () => faults.inc(),
    boardFrame(readers, size) {
      frames.inc(readers)
      bytes.inc(readers * size)
    },
  }
}
