/** What is wrong with a telephone number, and how to put it right; null when nothing is. */
export function faultOfPhone(number: string): string | null {
  const digits = number.replace(/\D/g, '').length;
  const looksRight = /^\+?[\d\s().-]+$/.test(number.trim()) && digits >= 6 && digits <= 15;
  return looksRight ? null : 'Enter a telephone number, such as 01632 960 001';
}
