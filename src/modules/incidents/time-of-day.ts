/**
 * Reads a time as people type it: `21:05`, `21.05`, `2105`, `9pm`, `9.05 pm`, `midnight`, `noon`.
 * @returns 24-hour text such as `21:05`, or null when the text is no time.
 */
export function parseTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'midnight') return '00:00';
  if (typed === 'noon' || typed === 'midday') return '12:00';
  const twelve = /^(\d{1,2})(?:[:. ]?(\d{2}))? ?([ap])\.?m\.?$/.exec(typed);
  if (twelve) {
    const hour = Number(twelve[1]);
    if (hour < 1 || hour > 12) return null;
    return timeOf((hour % 12) + (twelve[3] === 'p' ? 12 : 0), Number(twelve[2] ?? 0));
  }
  const day = /^(\d{1,2})[:. ]?(\d{2})$/.exec(typed);
  return day ? timeOf(Number(day[1]), Number(day[2])) : null;
}

/** A 24-hour time as people say it: `9:05pm`. */
export function timeInWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}

function timeOf(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
