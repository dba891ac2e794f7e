import { fires, motorbikes } from './bikes-and-fires.ts';
import { dispute } from './dispute.ts';
import { dogs, waste } from './dogs-and-waste.ts';
import { harassment } from './harassment.ts';
import { noise } from './noise.ts';
import type { Story } from './story.ts';
import { racism, targeting } from './targeting.ts';
import { visitors } from './visitors.ts';
import { youths } from './youths.ts';

export type { ActionTemplate, Outcome, Story } from './story.ts';
export { fires, harassment, motorbikes, noise, targeting, visitors, youths };

/** Every kind of trouble in the demo. */
export const STORIES: readonly Story[] = [
  noise,
  youths,
  harassment,
  targeting,
  racism,
  visitors,
  dogs,
  waste,
  motorbikes,
  fires,
  dispute,
];
