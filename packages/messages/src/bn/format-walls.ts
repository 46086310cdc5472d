import type { Surface } from '../message.ts'

export const formatWalls = {
  'no-answers': 'দেখানোর মতো উত্তর এখনও নেই',
  'counted-together': 'উত্তরগুলো একসঙ্গে গুনে দেখানো হয়, {least}টি থেকে।',
  'answers-counted': {
    plural: 'n',
    one: '{n}টি উত্তর, পাঁচ পাঁচ করে একসঙ্গে গোনা।',
    other: '{n}টি উত্তর, পাঁচ পাঁচ করে একসঙ্গে গোনা।',
  },
  'whole-room': 'পুরো আসর',
  'people-before': { plural: 'n', one: 'আগে: {n} জন', other: 'আগে: {n} জন' },
  'people-after': { plural: 'n', one: 'পরে: {n} জন', other: 'পরে: {n} জন' },
  'before-and-after': 'গড়ে আগে {before} {gap} পরে {after}; দণ্ডগুলো দেখায় সব উত্তর কীভাবে ছড়ানো',
  'set-out-from': 'আমরা যেখান থেকে শুরু করেছি: যত উঁচু, তত বেশি মানুষ তাই বলেছেন।',
  'too-few': 'উত্তরগুলো একসঙ্গে গোনা হয়',
  'too-few-why': 'আসর কী উত্তর দিয়েছে তা পাঁচজন থেকে দেখানো হয়, মিনিটে দুবার, যাতে কারও নিজের উত্তর বোঝা না যায়।',
  'counted-from-five': 'প্রতিটি উত্তর এখানে গোনা হয়; কোনটি কত জরুরি তা পাঁচটি উত্তর থেকে দেখা যায়।',
  'urgent-from-five': 'কোনটি কত জরুরি তা পাঁচটি উত্তর থেকে দেখা যায়।',
  'from-five-on': 'পাঁচটি উত্তর থেকে দেখানো হয়',
  'spread-of': '{aim}: {spreads}',
  spread: {
    choose: 'when',
    among: {
      before: { plural: 'n', one: 'আগে, {n} জন: {counts}', other: 'আগে, {n} জন: {counts}' },
      after: { plural: 'n', one: 'পরে, {n} জন: {counts}', other: 'পরে, {n} জন: {counts}' },
    },
  },
  'no-answers-yet': 'এখনও উত্তর নেই',
  'every-answer-counts': 'প্রতিটি উত্তর এখানে গোনা হয়, যাতে আসর দেখে মতগুলো কত দূরে বা কাছে।',
  'higher-is-more': 'প্রতিটি উত্তর এখানে গোনা হয়: যত উঁচু, তত বেশি মানুষ তাই বলেছেন।',
  'no-answers-here': 'উত্তর নেই',
  'own-hat': 'নিজের টুপি',
  'same-hat': 'সবার মাথায় একই টুপি।',
  'not-but': '“{said}” নয়, বরং',
  vision: 'লক্ষ্য',
} as const satisfies Surface
