/** At a network's own place: its case study, and how far that and its meetings may be shown. The organiser's day for it. */
import { placedReachOf, readBody } from '@folkmoot/capture'
import { REACH_ORDER } from '@folkmoot/domain'
import { FORMATS } from '@folkmoot/formats'
import { err, ok, type Result, randomId } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/network'
import { type COMMANDS, type Refusal, refuse } from '@folkmoot/protocol'
import { CASE_DRAFT, HOME, reachId } from '../networks/home.ts'
import { CASES, dayOf, kindOfSealed, sealedBoard } from '../networks/sealed.ts'
import { type Call, type InputOf, type ResultOf, task } from './handler.ts'

type C = typeof COMMANDS
/** The activity in which case studies are written. */
const CASE = FORMATS.find(({ inLibrary }) => inLibrary === 'case')

export const caseWrite = task(
  (tx, { input }: Call<InputOf<C['caseWrite']>>): Result<ResultOf<C['caseWrite']>, Refusal> => {
    if (!tx.get('network-home', HOME)) return err(refuse('no-network-place'))
    const before = tx.get('case-draft', CASE_DRAFT)
    const { rev, ...words } = input
    if ((before?.rev ?? 0) !== rev) return err(refuse('meeting-changed'))
    tx.put('case-draft', { id: CASE_DRAFT, ...words, rev: rev + 1, begunAt: before?.begunAt ?? tx.now })
    // Words that were replaced leave the disk.
    if (before) tx.scrub()
    return ok({ rev: rev + 1 })
  },
)

export const caseApprove = task((tx, { input, context }: Call<InputOf<C['caseApprove']>>) => {
  const draft = tx.get('case-draft', CASE_DRAFT)
  if (!draft || !tx.get('network-home', HOME)) return err(refuse('no-network-place'))
  if (draft.rev !== input.rev) return err(refuse('meeting-changed'))
  if (draft.what.trim() === '') return err(refuse('meeting-empty'))
  if (draft.notes.length === 0) return err(refuse('case-without-notes'))
  const zone = tx.get('event', tx.scope)?.zone ?? null
  const day = dayOf(tx.now, zone)
  const parts = { context: draft.context, so: draft.so, now: draft.now, evidence: draft.evidence }
  const told = Object.entries(parts).filter(([, words]) => words.trim() !== '')
  const fields = {
    ...Object.fromEntries(told.map(([part, words]) => [part, words.trim()])),
    aloud: t('approved-by', { by: input.by, day }),
    notes: `all=${draft.notes.join(',')}`,
  }
  if (!CASE) return err(refuse('not-found'))
  const [prompt = ''] = CASE.defaults.prompts
  const board = randomId()
  const sealed = sealedBoard(tx, context, {
    id: board,
    session: { id: CASES, title: t('case-title') },
    order: tx.list('kept-board').length,
    title: t('case-study-of', { day }),
    format: CASE.id,
    prompts: [{ id: 'case', key: 'case', text: prompt }],
    notes: [{ id: randomId(), prompt: 'case', text: draft.what.trim(), at: tx.now, fields }],
  })
  if (!sealed) return err(refuse('no-network-place'))
  tx.put('kept-board', sealed)
  tx.delete('case-draft', CASE_DRAFT)
  tx.scrub()
  return ok({ board })
})

export const placeReach = task((tx, { input, context }: Call<InputOf<C['placeReach']>>) => {
  const { of, reach, hours } = input
  const kept = tx
    .list('kept-board')
    .map(({ server, own, body }) => ({ server, own, body: readBody(body) }))
    .find(({ body: { header } }) => header.board.id === of && kindOfSealed(header.session.id))
  if (!kept || !tx.get('network-home', HOME)) return err(refuse('not-found'))
  const server = context.serverName
  const before = tx.get('placed-reach', reachId({ of, server }))
  const others = tx.list('placed-reach').filter(one => one.of === of && one.server !== server)
  const there = placedReachOf(others, kept)
  if (kept.server !== server && REACH_ORDER.indexOf(reach) > REACH_ORDER.indexOf(there))
    return err(refuse('reach-only-narrower'))
  // Two changes within one millisecond are two all the same.
  const at = Math.max(tx.now, (before?.at ?? 0) + 1)
  tx.put('placed-reach', { id: reachId({ of, server }), of, server, reach, hours, at })
  return ok({})
})

export const caseDue = task((tx, { input }: Call<InputOf<C['caseDue']>>) => {
  const network = tx.get('network', input.network)
  if (!network) return err(refuse('not-found'))
  const before = tx.get('case-due', network.id)
  const at = Math.max(tx.now, (before?.at ?? 0) + 1)
  tx.put('case-due', { id: network.id, programme: network.programme, day: input.day, at })
  return ok({})
})
