import type { Surface } from '../message.ts'

export const said = {
  'desk-offline':
    'رابطہ منقطع ہو گیا ہے۔ آپ وہ دیکھ رہے ہیں جو پہلے یہاں تھا؛ رابطہ خود واپس آ جائے گا۔ اس دوران کچھ نہیں بدلتا۔',
  'said-connected': 'رابطہ بحال ہو گیا ہے۔',
  'said-time-over': 'وقت ختم ہو گیا ہے۔',
  'said-frozen': '“{board}” منجمد کر دیا گیا ہے۔',
  'skip-to-main': 'اصل حصے پر جائیں',
  'skip-to-next': 'آگے جو ہے اس پر جائیں',
} as const satisfies Surface
