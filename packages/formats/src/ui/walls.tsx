/** Pictures on the wall, of the activities that have one of their own (`wall: 'own'`). */
import type { ComponentType } from 'react'
import { SidesPicture } from '../acknowledge-promote/wall.tsx'
import { AimsPicture } from '../aims/wall.tsx'
import { GiftsPicture } from '../gifts-and-capacities/wall.tsx'
import type { FormatId } from '../index.ts'
import { FrameworkPicture } from '../intentional-framework/wall.tsx'
import { ScalePicture } from '../on-a-scale/wall.tsx'
import { HatsPicture } from '../thinking-hats/wall.tsx'
import { UrgencyPicture } from '../urgency/wall.tsx'
import { YesOrNoPicture } from '../yes-or-no/wall.tsx'
import type { WallPictureProps } from './wall.tsx'

const walls: Partial<Record<FormatId, ComponentType<WallPictureProps>>> = {
  'acknowledge-promote': SidesPicture,
  aims: AimsPicture,
  'gifts-and-capacities': GiftsPicture,
  'intentional-framework': FrameworkPicture,
  'on-a-scale': ScalePicture,
  'thinking-hats': HatsPicture,
  urgency: UrgencyPicture,
  'yes-or-no': YesOrNoPicture,
}

/** The picture of a format; null when it has none. */
export function wallOf(format: string): ComponentType<WallPictureProps> | null {
  return Object.hasOwn(walls, format) ? (walls[format as FormatId] ?? null) : null
}
