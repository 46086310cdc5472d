import type { Surface } from '../message.ts'

export const textSettings = {
  title: 'লেখা ও পড়ে শোনানো',
  'kept-here': 'শুধু এই ডিভাইসের জন্য। কাউকে জানানো হয় না।',
  size: 'লেখার আকার',
  sizes: { choose: 'size', among: { usual: 'সাধারণ', larger: 'বড়', largest: 'সবচেয়ে বড়' } },
  letters: 'হরফ',
  faces: { choose: 'face', among: { usual: 'সাধারণ', dyslexic: 'OpenDyslexic' } },
  'dyslexic-meaning': 'ডিসলেক্সিয়া আছে এমন কেউ কেউ এই হরফ সহজে পড়েন।',
  wide: 'বেশি ফাঁক',
  'wide-meaning': 'অক্ষর, শব্দ ও লাইনের মাঝে।',
  aloud: 'পড়ে শোনানো',
  'aloud-meaning': 'প্রশ্ন ও নোটের পাশে একটি বোতাম, যদি এই ডিভাইসের কোনো কণ্ঠ সেই ভাষা বলে।',
  'no-voices': 'এই ডিভাইসের নিজের কোনো কণ্ঠ নেই, তাই কিছু পড়ে শোনানো হয় না।',
  'read-aloud': 'পড়ে শোনান',
  read: 'পড়ে শোনান: {about}',
  stop: 'পড়া থামান',
  done: 'ঠিক আছে',
  'more-time': 'আরও সময় চাই',
  'time-asked': 'আপনি আরও সময় চেয়েছেন। কে চান তা কাউকে জানানো হয় না।',
} as const satisfies Surface
