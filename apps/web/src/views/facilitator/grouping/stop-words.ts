import { stemmer } from 'stemmer'

/** Words that say nothing about what a note is about. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again all almost also always am among an and any anyone anything are around as at away
  back be because been before being below best better between both but by came can cannot come comes could day did do
  does doing done down each either else end enough even ever every everyone everything few find first for from
  further gave get gets getting give given go goes going gone good got great had has have having he help her here hers
  him his how however i if in into is it its itself just keep kind know last least less let like little long lot made
  make makes making many may maybe me mean might mine more most much must my myself need needs never new next no nobody
  none nor not nothing now of off often on once one only onto or other others our ours out over own part people per
  perhaps place put quite rather really right said same say says see seem seen several shall she should since so some
  somebody someone something sometimes still such sure take than that the their theirs them themselves then there
  these they thing things think this those though thought through time to today together too took toward two under
  until up upon us use used very want wants was way ways we well went were what when where whether which while who
  whole whom whose why will with within without word words work would year years yes yet you your yours
  able agree ask become begin bit big bring came call change different does else far fast feel felt follow full gets
  happen hear heard held hold hour hours idea important instead join leave left live long look lots matter mind minute
  minutes month months morning move near note number old open pick point put quick read real run seem sense set short
  show side small soon sort speak spend start stay stop stuff talk tell told tomorrow tried try turn week weeks weekend
  wish worth write wrote yesterday zero three four five six seven eight nine ten dozen hundred thousand
  monday tuesday wednesday thursday friday saturday sunday
  don doesn didn isn aren wasn weren won wouldn couldn shouldn ve ll re`.split(/\s+/),
)
const STOP_STEMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(stemmer))

/** Such a word, or a plain form of one: “ones”, “stopped”, “trying”; “kindness” is a word of its own. */
export function saysNothing(word: string, stem: string): boolean {
  return STOP_WORDS.has(word) || (STOP_STEMS.has(stem) && /(?:[^s]s|ed|ing)$/.test(word))
}
