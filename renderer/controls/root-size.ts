/** One rem in pixels, as the text-size preference has it now. It looks at the page: not to be asked for every row. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
