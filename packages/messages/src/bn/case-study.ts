import type { Surface } from '../message.ts'

export const caseStudy = {
  title: 'প্রতিটি বাক্য কোথা থেকে',
  about:
    'প্রতিটি বাক্যের জন্য নোট বেছে নিন। এখানকার মানুষের বাইরে যে ফাইল যায় তাতে বাক্যটি তত দূরই যায় যত দূর এই সব নোট যেতে পারে।',
  'choose-for': '“{sentence}”-এর জন্য নোট বাছুন',
  'change-for': '“{sentence}”-এর নোট বদলান',
  choose: 'নোট বাছুন',
  change: 'নোট বদলান',
  chosen: { plural: 'n', '=0': 'এখনও কোনো নোট নেই', one: '{n}টি নোট', other: '{n}টি নোট' },
  done: 'ঠিক আছে',
  board: 'কোন বোর্ডে',
  'no-board': 'এখনও কোনো বোর্ডে নোট দেখা যাচ্ছে না।',
  find: 'কথা দিয়ে খুঁজুন',
  'no-notes': 'সেখানে এই কথা কোনো নোটে নেই।',
  more: 'আরও আছে: তার কিছু কথা লিখুন।',
  opening: 'বোর্ড খোলা হচ্ছে …',
} as const satisfies Surface
