import type { Surface } from '../message.ts'

export const said = {
  'desk-offline': 'সংযোগ হারিয়ে গেছে। আগে যা ছিল তা দেখছেন; সংযোগ নিজে থেকেই ফেরে। এর মধ্যে কিছু বদলায় না।',
  'said-connected': 'সংযোগ ফিরেছে।',
  'said-time-over': 'সময় শেষ।',
  'said-frozen': '“{board}” স্থির হয়েছে।',
  'skip-to-main': 'মূল অংশে যান',
  'skip-to-next': 'পরের অংশে যান',
} as const satisfies Surface
