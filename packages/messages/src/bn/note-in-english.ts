import type { Surface } from '../message.ts'

export const noteInEnglish = {
  title: 'ইংরেজিতে',
  about:
    'মূল লেখাটি দেয়ালে ও নথিতে আগে থাকে। আপনারটি তার নিচে থাকে, একজন সহায়কের ইংরেজি হিসেবে; যিনি লিখেছেন তিনি তা আরও ভালো করতে পারেন।',
  label: 'এই কথাগুলি ইংরেজিতে',
  'put-done': 'এটি নোটের নিচে আছে।',
  leave: 'থাক',
  save: 'সংরক্ষণ করুন',
  'helper-read': 'একজন সহায়ক এটি ইংরেজিতে লিখেছেন: {words}',
  'own-label': 'আপনার কথা ইংরেজিতে',
  'own-hint': 'আপনার নিজের কথার নিচে, যা আগে থাকে। খালি রাখলে সহায়কেরটি থাকে, যদি থাকে।',
  'written-in': 'আপনার কথার ভাষা',
  'as-letters-tell': 'অক্ষর যেমন বলে',
} as const satisfies Surface
