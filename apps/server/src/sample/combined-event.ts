/**
 * The combined event of the Community Leadership Network: Stratford-upon-Avon, 9–10 July 2007. What it was for, who spoke and what was
 * shared are the words of the page about it; which activities carry that, their order and the times are ours.
 */
import type { SampleEvent } from './agenda.ts'

/** What the project aims to do, each a line of the page. */
export const PROJECT_AIMS = [
  'Capture developing leadership models and solutions that meet the needs of extended schools and promote multi-agency integrated practice.',
  'Provide expert facilitation and development opportunities for network participant',
  'Develop case studies and tools for future application.',
  'Ensure all knowledge captured is fully available on ECM Leadership Direct, ECM & Standards online learning resource.',
  'Gather evidence of shared leadership at community and school level that transforms children’s achievement and well-being and that of their families and wider community.',
  'Promote the development of networks and networked learning that extend beyond schools to include the community and other agencies and organisations.',
] as const

export const COMBINED_EVENT: SampleEvent = {
  id: 'combined-event',
  name: 'Combined event',
  place: 'Stratford-upon-Avon',
  dates: '9–10 July 2007',
  days: [
    {
      name: 'Day one',
      sessions: [
        {
          id: 'combined-welcome',
          time: '10:00',
          minutes: 15,
          title: 'A combined event for members of the networks',
          kind: 'talk',
          lines: [
            'an opportunity to share examples of good practice and discuss issues, challenges and successes',
          ],
        },
        {
          id: 'combined-introductions',
          time: '10:15',
          minutes: 45,
          title: 'Why are we here?',
          kind: 'activity',
          boards: [{ id: 'combined-round', format: 'one-minute-round' }],
        },
        {
          id: 'combined-project-aims',
          time: '11:00',
          minutes: 20,
          title: 'Aims',
          kind: 'talk',
          lines: PROJECT_AIMS,
        },
        {
          id: 'combined-elaine-applebee',
          time: '11:20',
          minutes: 40,
          title: 'Elaine Applebee',
          kind: 'talk',
          speaker: 'Elaine Applebee, Chief Executive, Bradford Vision',
        },
        { id: 'combined-lunch-one', time: '12:00', minutes: 60, title: 'Lunch', kind: 'break' },
        {
          id: 'combined-examples',
          time: '13:00',
          minutes: 75,
          title: 'Examples of good practice',
          kind: 'activity',
          boards: [
            { id: 'combined-practice', format: 'good-practice', only: ['practice'] },
            { id: 'combined-stories', format: 'stories', title: 'Our stories' },
          ],
        },
        {
          id: 'combined-review-one',
          time: '15:30',
          minutes: 30,
          title: 'Review day one',
          kind: 'activity',
          boards: [{ id: 'combined-day-review', format: 'day-review' }],
        },
      ],
    },
    {
      name: 'Day two',
      sessions: [
        {
          id: 'combined-looking-back',
          time: '9:30',
          minutes: 20,
          title: 'What we said yesterday',
          kind: 'activity',
          revisits: ['combined-day-review'],
        },
        {
          id: 'combined-maggie-farrar',
          time: '9:50',
          minutes: 40,
          title: 'Maggie Farrar',
          kind: 'talk',
          speaker: 'Maggie Farrar, Operational Director for ECM & Standards, NCSL',
        },
        {
          id: 'combined-issues',
          time: '10:45',
          minutes: 75,
          title: 'Issues, challenges and successes',
          kind: 'activity',
          boards: [
            {
              id: 'combined-exchange',
              format: 'good-practice',
              only: ['issue', 'challenge', 'success'],
            },
          ],
        },
        { id: 'combined-lunch-two', time: '12:00', minutes: 60, title: 'Lunch', kind: 'break' },
        {
          id: 'combined-voices',
          time: '13:00',
          minutes: 40,
          title: 'Networks that extend beyond schools',
          kind: 'activity',
          lines: [PROJECT_AIMS[5]],
          boards: [{ id: 'combined-missing', format: 'who-is-missing', title: 'Who is missing?' }],
        },
        {
          id: 'combined-closing',
          time: '13:40',
          minutes: 30,
          title: 'What each of us takes home',
          kind: 'activity',
          lines: [PROJECT_AIMS[3]],
          boards: [{ id: 'combined-commitments', format: 'commitments', title: 'Commitments' }],
        },
      ],
    },
  ],
}
