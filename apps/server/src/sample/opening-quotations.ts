/** The quotations that stand before the welcome, in the slides' own words and order. */
import type { Quotation } from '@folkmoot/protocol'

export const OPENING_QUOTATIONS: readonly Quotation[] = [
  {
    text: 'Meeting public need in the 21st century requires different organisations and groups with different functions to work together systematically.',
    author: 'Tom Bentley –Education Epidemic',
  },
  {
    text: 'Reweaving social webs will depend on our ability to create new spaces for recognition, re-connection, conversation and debate.',
    author: 'Robert Putnam - Better Together',
  },
  {
    text: "The operational definition of sustainability implies that the first step in our endeavor to build sustainable communities must be to become 'ecologically literate' ie to understand the principles of organization common to all living systems",
    author: 'Fritjof Capra -The Hidden Connections',
  },
  {
    text: 'A transformed system will include rich, extended models of schools using networks and highly varied forms of learning to engage directly with wider communities and jointly produce the wider conditions under which successful educational learning take place.',
    author: 'Tom Bentley - Education Epidemic',
  },
  {
    text: 'If a partners come away having successful defended their ideas and their territory, partnerships will fail. Partnerships are vital crucibles for learning.',
    author: 'Sue Goss; Office of Public Management',
  },
  {
    text: 'Start growing things inside out and start to follow the flows and rhythms of the community. Don’t try and get them to dance to the civil servants tune.',
    author: 'Andrew Mawson; CAN',
  },
  {
    text: 'Supporting the telling of experience through story telling and dialogue is the most honest way of ensuring that a professional culture does not swallow the rich detail of local community life.',
    author: 'Danny Chesterman; SOLACE',
  },
  {
    text: 'Human conversation is the most ancient and easiest way to cultivate the conditions for change – personal change, community and organisational change, planetary change.',
    author: 'M. Wheatley - Simple conversations to restore hope in the future',
  },
  {
    text: 'A community school is one that meets both the learning needs of its pupils and also attempts to meet the learning needs of the wider community.',
    author: 'John Grainger – ContinYou',
  },
  {
    text: 'The leadership practice in the New Community schools model focuses on people, inspires trust, deals in relationships and team work, gains commitment and requires coaching and facilitation skills. There is tension between this and the traditional command and control management practices in many organisations.',
    author: 'Neil McKechnie Dunbartonshire Council',
  },
  {
    text: 'The only way to walk to the razors edge confidently is to reach for the balancing poles that come from both feedback and reflection – these allow us to step forward again and again.',
    author: 'Mark Moore - Creating Public Value',
  },
  {
    text: 'Community values the ‘we’ as well as the I, it restores the dignity of agency and responsibility, and above all it tells us where to begin if we seek a better world.',
    author: 'Jonathan Sacks - The Politics of Hope',
  },
  {
    text: 'We must change the perceptions of leaders from the school as an end in itself to the school as an economic and social multiplier in the community. Leadership is thus an agency of social change, for community renewal and the creation of communities of learning.',
    author: 'John West Burnham',
  },
  {
    text: 'Communities that are rich in intellectual and social capital will tend to create schools that are also rich in both these areas – the process of developing this will be mutually reinforcing.',
    author: 'David Hargreaves',
  },
  {
    text: 'An open school helps to build social capital – through being a place where shared values and mutual respect are actively promoted. It is clear that no other public institution carries such a heady mix of responsibilities and opportunities for community well being.',
    author: 'Liz Allen – New Local Government Network',
  },
  {
    text: 'We have lost our collective compass and are paying a heavy price; the worst of it is that we know it. We get the leadership we deserve. Reform starts in our souls.',
    author: 'Will Hutton\nDeath of community spirit – Observer Sunday 16th November 03',
  },
  {
    text: 'Successful community members share a way of thinking, a value system that enables them to predict as well as respect one another’s actions.',
    author: 'Claire Goudani',
  },
  {
    text: 'Networking and partnership changes our view of boundaries. Rather than self protecting walls, boundaries become the place of meeting and of exchange as one individual chooses to respond to, and learn from another.',
    author: 'Margaret Wheatley',
  },
  {
    text: 'To survive, any community must prevail over the ever present corrosive forces that threaten to destroy its physical or moral integrity, and discourage the free riders and non players who consume resources without contributing to them.',
    author: 'Suzanne Keller',
  },
  {
    text: 'The heart of our work is one on one with people – it’s about building relationships, it’s not about meetings – it’s about conversations.',
    author: 'Robert Putnam - Better Together',
  },
]
