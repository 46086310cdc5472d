import type { Surface } from '../message.ts'

export const offline = {
  heading: 'এই ডিভাইসে আপনার কথা',
  'no-connection': 'এখন সংযোগ নেই। লিখতে থাকুন: তা এই ডিভাইসে থাকে, আর সংযোগ ফিরলে পাঠানো হয়। তখন আসরও আবার দেখা যায়।',
  'nothing-yet': 'আপনার কিছু এই ডিভাইসে রাখা নেই।',
  note: 'আপনার নোট, {n}',
  posted: 'পোস্ট করা',
  draft: 'খসড়া · শুধু আপনিই দেখতে পান',
  another: 'একই বোর্ডের জন্য আরেকটি নোট',
} as const satisfies Surface
