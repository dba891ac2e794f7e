/** Asks before a page is left on which something was typed into a text area and not sent. */
export function warnOfUnsavedText(): void {
  let sending: EventTarget | null = null;
  document.addEventListener('submit', (event) => {
    sending = event.target;
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsavedText().some((area) => area.form !== sending)) event.preventDefault();
  });
}

function unsavedText(): HTMLTextAreaElement[] {
  return [...document.querySelectorAll('textarea')].filter((area) => area.value !== area.defaultValue);
}
