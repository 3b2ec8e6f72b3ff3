/** Colours of the page as the canvas needs them: resolved, in the theme that holds now. */
export type CanvasColours = Readonly<Record<keyof typeof tokens, string>>;

const tokens = {
  ink: '--ink',
  faint: '--ink-faint',
  line: '--line-strong',
  edge: '--edge',
  paper: '--paper',
  raised: '--raised',
  accent: '--accent',
  none: '--blocker',
  unknown: '--medium',
  added: '--passed',
  gone: '--blocker',
} as const;

/** Reads the tokens through an element of the page: light-dark() is only decided where a colour is used. */
export function readCanvasColours(within: HTMLElement): CanvasColours {
  const probe = document.createElement('span');
  within.append(probe);
  const entries = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as CanvasColours;
}
