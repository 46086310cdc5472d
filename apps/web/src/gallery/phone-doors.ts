/** The delegate’s phone before it is in, and once it is out. */
import { refuse } from '../live/refusal.ts'
import { path } from './phone-parts.ts'
import { EVENT, ME, NETWORKS } from './room.ts'
import type { Scene, Scenes } from './scene.ts'

const LOOK_UP = {
  event: EVENT,
  name: 'Better Together',
  place: 'London',
  dates: '6th–7th December',
  doorsOpen: true,
  networks: NETWORKS,
}
const ok = (body: unknown) => ({ status: 200, body })
const refusal = (code: string, status: number, params: object = {}) => ({
  status,
  body: { code, reason: code, params, message: code },
})
const NOBODY = { '/api/me': ok({ sessions: [] }) }
function joining(answers: Scene['answers'], rest: Partial<Scene> = {}): Scene {
  return { path: '/j/BETR2GHR', answers: { ...NOBODY, ...answers }, ...rest }
}
const ended = (reason: Parameters<typeof refuse>[0]): Scene => ({
  path,
  stages: { delegate: { view: null, state: 'ended', refusal: refuse(reason) } },
  answers: { ...NOBODY, '/api/leave': ok({}) },
})

export const PHONE_DOORS: Scenes = {
  'join-code': () => ({ path: '/', answers: NOBODY }),
  'join-name': () => joining({ '/api/look-up': ok(LOOK_UP) }),
  'join-already-in': () =>
    joining({
      '/api/look-up': ok(LOOK_UP),
      '/api/me': ok({
        sessions: [
          { role: 'delegate', event: EVENT, eventName: 'Better Together', person: ME, network: null },
        ],
      }),
    }),
  'join-doors-closed': () => joining({ '/api/look-up': ok({ ...LOOK_UP, doorsOpen: false }) }),
  'join-wrong-code': () => joining({ '/api/look-up': refusal('wrong-code', 404) }),
  'join-wait': () => joining({ '/api/look-up': refusal('code-wait', 429) }),
  'join-unreachable': () => joining({}),
  'join-come-back': () => ({ path: '/', answers: NOBODY, press: ['I have been here before'] }),
  opening: () => ({ path, stages: { delegate: { view: null } } }),
  'too-many-devices': () => ({
    path,
    stages: { delegate: { view: null, refusal: refuse('too-many-sockets') } },
  }),
  revoked: () => ended('session-ended'),
  erased: () => ended('erased'),
  'not-signed-in': () => ended('not-signed-in'),
}
