/** What a room might say in other scripts: how high its letters stand and which way its lines run. For the gallery alone. */
import type { Note } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'

export interface InScript {
  /** What it is, for people. */
  name: string
  title: string
  prompt: string
  words: readonly string[]
  names: readonly string[]
}

export const SCRIPTS: Readonly<Record<string, InScript>> = {
  urdu: {
    name: 'Urdu',
    title: 'گاؤں کی بہترین بات',
    prompt: 'ہمارے گاؤں میں سب سے اچھی بات کیا ہے؟ (ایک جملے میں لکھیں)',
    words: [
      'لوگ ایک دوسرے کو جانتے ہیں۔\n(مثال: چائے کی دکان، 5 بجے)',
      'ہم سب کو ایک دوسرے کی بات سننی چاہیے۔',
      'بچوں کے لیے محفوظ جگہ',
      'لائبریری ہفتے کے دن بھی کھلی رہتی ہے، اور وہاں بزرگ بچوں کو کہانیاں سناتے ہیں۔ ہم چاہتے ہیں کہ یہ سلسلہ چلتا رہے، کیونکہ بہت سے گھروں میں کتابیں نہیں ہیں۔',
      'مسجد اور گرجا گھر مل کر کھانا تقسیم کرتے ہیں',
      'ماؤں کا گروپ',
    ],
    names: ['ناظم علی', 'شازیہ بیگم', 'محمد یوسف', 'نسرین اختر'],
  },
  arabic: {
    name: 'Arabic',
    title: 'أفضل ما في حيّنا',
    prompt: 'ما أفضل شيء في حيّنا، ومن يستطيع أن يساعد الآخرين على رؤيته؟',
    words: [
      'السوق يوم السبت',
      'الجيران يعرف بعضهم بعضًا، ويسألون عن الغائب.',
      'المكتبة مفتوحة للجميع، وفيها ركن للأطفال ومدرّسة تساعدهم على القراءة بعد المدرسة كل يوم اثنين. نريد أن تبقى هكذا، وأن يعرف بها الوافدون الجدد.',
      'مكان آمن للأطفال',
      'نتقاسم الطعام في رمضان مع الكنيسة (5 مساءً)',
    ],
    names: ['محمد الأمين', 'فاطمة حسن', 'سلمى إدريس'],
  },
  punjabi: {
    name: 'Punjabi',
    title: 'ਪਿੰਡ ਦੀ ਸਭ ਤੋਂ ਚੰਗੀ ਗੱਲ',
    prompt: 'ਸਾਡੇ ਪਿੰਡ ਦੀ ਸਭ ਤੋਂ ਚੰਗੀ ਗੱਲ ਕੀ ਹੈ? (ਇੱਕ ਵਾਕ ਵਿੱਚ ਲਿਖੋ)',
    words: [
      'ਸਾਰੇ ਇੱਕ ਦੂਜੇ ਨੂੰ ਜਾਣਦੇ ਹਨ',
      'ਗੁਰਦੁਆਰੇ ਦਾ ਲੰਗਰ ਸਭ ਲਈ ਖੁੱਲ੍ਹਾ ਹੈ, ਅਤੇ ਸਕੂਲ ਦੇ ਬੱਚੇ ਉੱਥੇ ਸੇਵਾ ਕਰਨ ਆਉਂਦੇ ਹਨ। ਅਸੀਂ ਚਾਹੁੰਦੇ ਹਾਂ ਕਿ ਹੋਰ ਲੋਕ ਵੀ ਆਉਣ।',
      'ਬੱਚਿਆਂ ਲਈ ਸੁਰੱਖਿਅਤ ਥਾਂ',
      'ਬਜ਼ੁਰਗਾਂ ਦੀਆਂ ਕਹਾਣੀਆਂ',
    ],
    names: ['ਗੁਰਪ੍ਰੀਤ ਕੌਰ', 'ਹਰਜੀਤ ਸਿੰਘ', 'ਅਮਨਦੀਪ'],
  },
  bengali: {
    name: 'Bengali',
    title: 'পাড়ার সবচেয়ে ভালো দিক',
    prompt: 'আমাদের পাড়ার সবচেয়ে ভালো দিক কোনটি? (এক বাক্যে লিখুন)',
    words: [
      'সবাই সবাইকে চেনে',
      'আমরা একসাথে শিখি।',
      'গ্রন্থাগারে শনিবার মায়েরা আসেন, আর বাচ্চারা দুই ভাষায় গল্প শোনে। আমরা চাই এটা যেন বন্ধ না হয়, কারণ অনেক বাড়িতে বই নেই।',
      'শিশুদের জন্য নিরাপদ জায়গা',
      'বিকেল পাঁচটার চায়ের দোকান',
    ],
    names: ['অনিতা দাস', 'রফিকুল ইসলাম', 'শর্মিলা'],
  },
  chinese: {
    name: 'Chinese',
    title: '我们社区最好的地方',
    prompt: '我们社区最好的地方是什么？（请用一句话写下来）',
    words: [
      '大家互相认识',
      '我们希望图书馆周末也开放，因为很多孩子家里没有安静的地方可以读书，老人也愿意来给他们讲故事。',
      '孩子们有安全的地方玩',
      '星期六的市场，下午 5 点',
    ],
    names: ['王小明', '李芳', '陈伟'],
  },
}

/** Of every script some, and English among them, as in a hall where people write as they speak. */
const MIXED = Object.values(SCRIPTS)

export function boardIn(script: string): Partial<BoardView> {
  const { title, prompt } = inScript(script)
  return { title, prompts: [{ id: 'p0', text: prompt }], visibility: 'named' }
}

export function noteIn(script: string): (i: number) => Partial<Note> {
  return i => {
    const { words, names } = script === 'mixed' ? of(MIXED, i) : inScript(script)
    return {
      prompt: 'p0',
      text: of(words, Math.floor(i / (script === 'mixed' ? MIXED.length : 1))),
      name: of(names, i),
    }
  }
}

/** What a group is called: of its own notes, the shortest come first. */
export function groupIn(script: string, g: number): string {
  const { words } = script === 'mixed' ? of(MIXED, g) : inScript(script)
  return of(
    [...words].sort((a, b) => a.length - b.length),
    g,
  ).replace(/\n.*/s, '')
}

function inScript(script: string): InScript {
  const known = SCRIPTS[script === 'mixed' ? 'urdu' : script]
  if (!known) throw new Error(`there is no script ${script}`)
  return known
}

function of<T>(all: readonly T[], i: number): T {
  return all[i % all.length] as T
}
