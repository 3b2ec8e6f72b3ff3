/** Colours of the page as a canvas needs them: resolved, in the theme that holds now. */
export type ChartColours = Readonly<
  Record<
    | 'ink'
    | 'soft'
    | 'faint'
    | 'line'
    | 'paper'
    | 'raised'
    | 'accent'
    | 'GREEN'
    | 'YELLOW'
    | 'RED'
    | 'UNKNOWN',
    string
  >
>;

const tokens: Readonly<Record<keyof ChartColours, string>> = {
  ink: '--ink',
  soft: '--ink-soft',
  faint: '--ink-faint',
  line: '--line-strong',
  paper: '--paper',
  raised: '--raised',
  accent: '--accent',
  GREEN: '--passed',
  YELLOW: '--medium',
  RED: '--blocker',
  UNKNOWN: '--ink-faint',
};

/** Reads the tokens through an element of the page: light-dark() is only decided where a colour is used. */
export function readColours(within: HTMLElement): ChartColours {
  const probe = document.createElement('span');
  within.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, read(token)]),
  ) as ChartColours;
  probe.remove();
  return colours;
}

const TILE = 8;

/** A tile of slanted lines that fits to itself on all sides; null where the system has no canvas. */
export function hatchTile(colour: string): HTMLCanvasElement | null {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen) return null;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (const start of [-TILE, 0, TILE]) {
    pen.moveTo(start - 1, TILE + 1);
    pen.lineTo(start + TILE + 1, -1);
  }
  pen.stroke();
  return tile;
}
