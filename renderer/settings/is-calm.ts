/** Whether nothing on the page is to move: by the preference, or because the system asks for it. */
export function isCalm(): boolean {
  return (
    document.documentElement.dataset.motion === 'less' ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
