/** The sample programme and its seven networks: every network has a colour and a shape, always both. */
import type { NetworkRecord, ProgrammeRecord } from '@folkmoot/protocol'

export const SAMPLE_PROGRAMME: ProgrammeRecord = {
  id: 'community-leadership-network',
  name: 'Community Leadership Network',
  about:
    'The 2007 Community Leadership Network ‘programme’ follows on from last year’s pilot programme and continued to work with 7 of the original 20 networks, focusing on their work developing leadership in their locality across schools, communities and other agencies. Each network was allocated an NCSL trained facilitator to work alongside them attending meetings, providing a knowledge capture service and offering facilitation if required.',
}

const network = (
  id: string,
  name: string,
  shape: NetworkRecord['shape'],
  colour: NetworkRecord['colour'],
): NetworkRecord => ({ id, programme: SAMPLE_PROGRAMME.id, name, colour, shape })

export const SAMPLE_NETWORKS: readonly NetworkRecord[] = [
  network('birmingham', 'Birmingham', 'circle', '#3c4fb5'),
  network('east-manchester', 'East Manchester', 'square', '#b4452b'),
  network('hereford', 'Hereford', 'triangle', '#2c7a4b'),
  network('keighley', 'Keighley', 'diamond', '#a87400'),
  network('e13-newham', 'E13 (Newham)', 'star', '#a5317a'),
  network('rotherham', 'Rotherham', 'pentagon', '#00758a'),
  network('tunbridge-wells', 'Tunbridge Wells', 'cross', '#6a5796'),
]
