import { type Html, warningText } from '../../../web/govuk/index.ts';

/** At a place that one's own agency protects: the database keeps the place back, and cannot keep back what is written of it. */
export function PlaceWarning(): Html {
  return warningText({
    text: 'Your agency protects an address at this place, so other agencies do not see where it happened. They read everything else once the report is on a case that they see: the description, how it affected anybody and who else was told must not name the place.',
    iconFallbackText: 'Warning',
  });
}
