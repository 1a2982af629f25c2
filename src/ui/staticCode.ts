/** Marks a line of the highlighted code that the build wrote, and brings it into view in its box. */
export function markLine(code: HTMLElement, line: number | null, error: number | null): void {
  const lines = code.querySelectorAll<HTMLElement>('.ec-line');
  lines.forEach((element, i) => {
    element.classList.toggle('oro-next', i + 1 === line);
    element.classList.toggle('oro-error', i + 1 === error);
    if (i + 1 === line) element.setAttribute('aria-current', 'step');
    else element.removeAttribute('aria-current');
  });
}
