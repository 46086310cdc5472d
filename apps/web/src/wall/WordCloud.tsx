import { type Cloud, FIGURE_GAP, figureSize, placeCloud } from '@folkmoot/board-doc/cloud'
import { t } from '@folkmoot/messages/wall'
import { useMemo } from 'react'
import { textWidth } from './measure-text.ts'
import type { Place } from './use-place.ts'

/** The wall's cut of the face runs wider than the one that a canvas measures. */
const STURDY = 1.1
/** A line under the cloud. */
const LINE = 54

/** The words that people gave, larger the more gave them. */
export function WordCloud({ cloud, size }: { cloud: Cloud; size: Place }) {
  const width = size.width / size.u
  const height = size.height / size.u - LINE
  const { placed, left } = useMemo(
    () =>
      placeCloud(cloud.words, { width, height }, (text, at) => textWidth(text, at, 'serif', 600) * STURDY),
    [cloud, width, height],
  )
  const most = placed[0]?.n ?? 1
  return (
    <figure className="flex h-full flex-col">
      <ul aria-label={t('words-given')} className="relative min-h-0 flex-1 font-serif font-semibold">
        {placed.map(word => (
          <li
            key={word.text}
            className={`absolute leading-none whitespace-nowrap transition-[left,top,font-size] duration-700 ${word.n > most / 3 ? 'text-wall-ink' : 'text-wall-soft'}`}
            style={{
              left: word.x * size.u,
              top: word.y * size.u,
              fontSize: word.size * size.u,
              transform: 'translate(-50%, -50%)',
            }}
          >
            {word.text}
            {word.n > 1 ? (
              <span
                className="absolute top-0 left-full font-sans leading-none font-normal text-wall-gold"
                style={{ fontSize: figureSize(word.size) * size.u, marginLeft: FIGURE_GAP * size.u }}
              >
                {word.n}
              </span>
            ) : (
              <span className="sr-only"> 1</span>
            )}
          </li>
        ))}
      </ul>
      <figcaption className="fs-30 leading-[1.25] text-wall-soft">
        {t('words-in-notes', { words: cloud.words.length, notes: cloud.answers })}
        {left > 0 && ` ${t('more-words', { n: left })}`}
      </figcaption>
    </figure>
  )
}
