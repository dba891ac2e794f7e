/** Asks before a page is left on which something was typed into a text area and not sent. */
export function warnOfUnsavedText(): void {
  let sending = false;
  document.addEventListener('submit', () => {
    sending = true;
  });
  window.addEventListener('beforeunload', (event) => {
    if (!sending && hasUnsavedText()) event.preventDefault();
  });
}

function hasUnsavedText(): boolean {
  return [...document.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue);
}
