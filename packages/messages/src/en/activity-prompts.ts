import type { Surface } from '../message.ts'

/**
 * The titles and prompts that activities begin with, as the slides have them. A board that still asks in these very words is read in
 * a draft of ours by whoever speaks another language; every other prompt is the event's own. `formats` holds them to the activities.
 */
export const activityPrompts = {
  'title-one-minute-round': 'One-minute round',
  'prompt-one-minute-round-1': 'I’m here because ….',
  'prompt-one-minute-round-2': 'I want to be better at ….',
  'prompt-one-minute-round-3': 'I want to understand more about …',
  'title-find-someone-who': 'Find someone who',
  'prompt-find-someone-who-1':
    'Find someone who has worked in both an organisational and a community setting and can tell you about one way in which they are different',
  'prompt-find-someone-who-2':
    'Find someone who can give you an example of a good community – school partnership',
  'prompt-find-someone-who-3':
    'Find someone who can give you up to 3 words that describe community leadership',
  'prompt-find-someone-who-4':
    'Find someone who knows how they are going to build on the seminar when they go back to their setting',
  'prompt-find-someone-who-5':
    'Find someone who is involved in meeting one of the five outcomes of every child matters and can tell you what this means to them',
  'prompt-find-someone-who-6':
    'Find someone who is doing a completely different job to the one they did 10 years ago and tell you something about their leadership journey',
  'prompt-find-someone-who-7': 'Find someone who is optimistic for the future and can tell you why',
  'title-day-review': 'Day review',
  'prompt-day-review-1': 'What ?',
  'prompt-day-review-2': 'So What ?',
  'prompt-day-review-3': 'What Now ?',
  'title-reflective-questions': 'Reflective questions',
  'prompt-reflective-questions-1':
    'In what way do headteachers promote an ethos of partnership working with local public services, the community and other schools? How far is this common practice?',
  'prompt-reflective-questions-2':
    'What evidence is there that schools’ concept of community goes wider than children and parents? Is this a common feature of schools?',
  'prompt-reflective-questions-3':
    'Is this ethos regularly integrated into the vision, management plans and day-to-day working of schools?',
  'prompt-reflective-questions-4':
    'Is it common practice for headteachers and school management teams actively to promote support for families, as part of a strategy to achieve better outcomes for children and young people?',
  'prompt-reflective-questions-5':
    'What evidence is there that schools are seen as a community resource by staff, pupils, governors and local people? Is this a common feature of schools?',
  'title-intentional-framework': 'Intentional framework',
  'prompt-intentional-framework-1': 'Welcome',
  'prompt-intentional-framework-2': 'Agreed Understandings',
  'prompt-intentional-framework-3': 'Community Voice',
  'prompt-intentional-framework-4': 'Allied Partnerships',
  'prompt-intentional-framework-5': 'Liberating Cultures',
  'title-thinking-hats': 'Six + thinking hats',
  'prompt-thinking-hats-1': 'White hat: what do we know?',
  'prompt-thinking-hats-2': 'Red hat: what do we feel?',
  'prompt-thinking-hats-3': 'Black hat: what could go wrong?',
  'prompt-thinking-hats-4': 'Yellow hat: what is good in it?',
  'prompt-thinking-hats-5': 'Green hat: what else is possible?',
  'prompt-thinking-hats-6': 'Blue hat: where has this brought us?',
  'prompt-thinking-hats-7': '+ A hat of your own: what have the others missed?',
  'title-gifts-and-capacities': 'Gifts and capacities',
  'prompt-gifts-and-capacities-1':
    'Clients/users have deficiencies and are perceived as weak/victims → Individuals have strengths',
  'prompt-gifts-and-capacities-2':
    'Minorities are deprived and have needs → Communities have capacities, assets and power',
  'title-acknowledge-promote': 'Acknowledge / Promote',
  'prompt-acknowledge-promote-1': 'Unfairness and marginalisation',
  'prompt-acknowledge-promote-2': 'Negative attitudes',
  'prompt-acknowledge-promote-3': 'Alienation and exclusion',
  'prompt-acknowledge-promote-4': 'Stereotypes and prejudice',
  'prompt-acknowledge-promote-5': 'Belonging and Relationships',
  'prompt-acknowledge-promote-6': 'Information Sharing',
  'prompt-acknowledge-promote-7': 'Collaboration & liberation',
  'prompt-acknowledge-promote-8': 'Capacity and Difference',
  'title-agreed-understandings': 'Agreed understandings',
  'prompt-agreed-understandings-1': 'We agree that …',
  'prompt-agreed-understandings-2': 'My concern is …',
  'title-aims': 'Aims',
  'lead-aims': 'We will;',
  'prompt-aims-1': 'Understand the impact of social variables on achievement',
  'prompt-aims-2': 'Be aware of the importance of understanding the school in Relation to its social context',
  'prompt-aims-3': 'Explore issues of equity, diversity and inclusion',
  'prompt-aims-4': 'Practice the building of community through dialogue, trust, and engagement.',
  'prompt-aims-5': 'Be inspired to learn and extend our own leadership practice',
  'prompt-aims-6':
    'Learn from others and contribute our own expertise and understanding to discussion and debate',
  'title-quotations': 'Quotations',
  'prompt-quotations-1': 'Which of these speaks to you, and why?',
  'title-stories': 'Stories',
  'prompt-stories-1': 'Our stories – our practice – our leadership learning',
  'title-case-study': 'Case study',
  'prompt-case-study-1': 'What can others learn from this?',
  'title-good-practice': 'Good practice exchange',
  'prompt-good-practice-1': 'Good practice',
  'prompt-good-practice-2': 'Issue',
  'prompt-good-practice-3': 'Challenge',
  'prompt-good-practice-4': 'Success',
  'title-who-is-missing': 'Who is missing',
  'prompt-who-is-missing-1': 'Whose voices are not here?',
  'title-urgency': 'Urgency',
  'prompt-urgency-1': 'Standards plateau – well being, standards and social justice',
  'prompt-urgency-2': 'Social context & learning context',
  'prompt-urgency-3': 'Parents, children and young people as co – improvers of schools',
  'prompt-urgency-4': 'Personalisation – spaces , places and times',
  'prompt-urgency-5': 'British system - high excellence and low equity',
  'prompt-urgency-6': 'Diverse system– federated / extended / learning hubs',
  'prompt-urgency-7': 'New professionals / new leaders – remodelling',
  'prompt-urgency-8': 'Investment – building schools of the future',
  'prompt-urgency-9': 'Making a difference locally – ECM 5 outcomes',
  'title-commitments': 'Commitments',
  'prompt-commitments-1': 'When I go back to my setting I will …',
  'title-open-board': 'Open board',
  'prompt-open-board-1': 'What would you like to say?',
  'title-appreciative-pairs': 'Appreciative pairs',
  'prompt-appreciative-pairs-1':
    'Tell each other about a time when a school and its community were at their best together. What made it possible, and what do you both wish for more of?',
  'title-few-words': 'A few words',
  'prompt-few-words-1': 'How is it going? In up to three words.',
  'title-on-a-scale': 'On a scale',
  'prompt-on-a-scale-1': 'How much does this help you?',
  'title-yes-or-no': 'Yes or no',
  'prompt-yes-or-no-1': 'Shall we go on like this?',
  'title-ideas-and-dots': 'Ideas and dots',
  'prompt-ideas-and-dots-1': 'What should we do next?',
} as const satisfies Surface
