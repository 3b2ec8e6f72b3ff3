import { blockSize } from '#core/model/canvas-grid.ts';
import type { CanvasColours } from './canvas-colours.ts';
import type { CanvasLine, CanvasScene } from './canvas-scene.ts';
import { exitLine } from './exit-lines.ts';
import type { ExitLine } from './exit-lines.ts';
import type { Area } from './placed-blocks.ts';

/** What of the canvas shows: its corner in pixels of the window, and the size. */
export interface CanvasView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** Below this size words in blocks cannot be read: blocks are painted as boxes. */
export const readable = 0.5;

/** So many lines are curves; more of them are drawn straight, and only those of the tree. */
const mostCurves = 1_500;

/** The part of the canvas that a view shows, in the canvas's own pixels. */
export function areaIn({ x, y, zoom, width, height }: CanvasView): Area {
  return { left: -x / zoom, top: -y / zoom, width: width / zoom, height: height / zoom };
}

/** Paints the lines of a flow and, from afar, its blocks. `hatch`: pattern of blocks without a way to a person. */
export function paintFlow(
  pen: CanvasRenderingContext2D,
  scene: CanvasScene,
  view: CanvasView,
  colours: CanvasColours,
  hatch: CanvasPattern | null,
): void {
  const { x, y, zoom } = view;
  const ratio = pen.canvas.width / Math.max(1, view.width);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, view.width, view.height);
  pen.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  paintLines(pen, scene, view, colours);
  if (zoom < readable) paintBoxes(pen, scene, view, colours, hatch);
}

function paintLines(
  pen: CanvasRenderingContext2D,
  scene: CanvasScene,
  view: CanvasView,
  colours: CanvasColours,
): void {
  const seen = linesIn(scene, areaIn(view));
  const isCrowded = seen.length > mostCurves;
  const thin = 1 / view.zoom;
  const stroke = (
    wanted: (line: CanvasLine) => boolean,
    look: { colour: string; width: number; dash?: readonly number[]; alpha?: number },
  ): void => {
    pen.strokeStyle = look.colour;
    pen.lineWidth = look.width * Math.max(1, Math.min(thin, 3));
    pen.setLineDash((look.dash ?? []).map((length) => length * Math.min(thin, 2)));
    pen.globalAlpha = (look.alpha ?? 1) * (scene.path.length > 0 ? 0.45 : 1);
    pen.beginPath();
    for (const line of seen) if (wanted(line)) trace(pen, scene, line, isCrowded);
    pen.stroke();
  };
  const { selected } = scene;
  const touches = (line: CanvasLine): boolean =>
    selected !== null && (line.from === selected || line.to === selected);
  // Every block leads to the exceptions: those lines are drawn for the block that is looked at.
  const shows = (line: CanvasLine): boolean =>
    line.mark === null && !touches(line) && line.kind !== 'exception' && line.isTaken;
  const calm = colours.edge;
  if (!isCrowded) {
    stroke((line) => shows(line) && !line.isFirst && line.kind !== 'default', {
      colour: calm,
      width: 1,
      alpha: 0.35,
    });
    stroke((line) => shows(line) && !line.isFirst && line.kind === 'default', {
      colour: calm,
      width: 1,
      dash: [5, 4],
      alpha: 0.35,
    });
  }
  stroke((line) => shows(line) && line.isFirst && line.kind !== 'default', {
    colour: calm,
    width: 1.25,
  });
  stroke((line) => shows(line) && line.isFirst && line.kind === 'default', {
    colour: calm,
    width: 1.25,
    dash: [5, 4],
  });
  stroke((line) => line.mark === 'gone', { colour: colours.gone, width: 1.75, dash: [2, 4] });
  stroke((line) => line.mark === 'added', { colour: colours.added, width: 2 });
  stroke((line) => touches(line) && line.mark === null, { colour: colours.accent, width: 1.75 });
  paintPath(pen, scene, colours, thin);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  if (view.zoom >= readable) paintHeads(pen, scene, seen, colours);
}

/** The way that is walked, over everything else: done in full, to come in a lighter line. */
function paintPath(
  pen: CanvasRenderingContext2D,
  scene: CanvasScene,
  colours: CanvasColours,
  thin: number,
): void {
  const { path, step, places } = scene;
  pen.setLineDash([]);
  pen.strokeStyle = colours.accent;
  for (let at = path.length - 1; at > 0; at -= 1) {
    const [from, to] = [path[at - 1]!, path[at]!];
    pen.globalAlpha = at <= step ? 1 : 0.4;
    pen.lineWidth = (at <= step ? 3 : 2) * Math.max(1, Math.min(thin, 3));
    pen.beginPath();
    if (from !== to) curve(pen, exitLine(places, from, to));
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

function paintHeads(
  pen: CanvasRenderingContext2D,
  { selected, path, places }: CanvasScene,
  seen: readonly CanvasLine[],
  colours: CanvasColours,
): void {
  const head = (from: number, to: number, colour: string): void => {
    if (from === to) return;
    const { points, heads } = exitLine(places, from, to);
    const [x, y] = [points[6], points[7]];
    const away = heads === 'down' ? -8 : 8;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x, y);
    if (heads === 'right') {
      pen.lineTo(x - 8, y - 4);
      pen.lineTo(x - 8, y + 4);
    } else {
      pen.lineTo(x - 4, y + away);
      pen.lineTo(x + 4, y + away);
    }
    pen.fill();
  };
  for (const line of seen) {
    if (line.kind === 'exception' && line.from !== selected) continue;
    if (line.isFirst || line.from === selected) {
      head(line.from, line.to, line.from === selected ? colours.accent : colours.edge);
    }
  }
  for (const [at, to] of path.slice(1).entries()) head(path[at]!, to, colours.accent);
}

function paintBoxes(
  pen: CanvasRenderingContext2D,
  { blocks, places, selected, lit, marks }: CanvasScene,
  view: CanvasView,
  colours: CanvasColours,
  hatch: CanvasPattern | null,
): void {
  const { left, top, width, height } = areaIn(view);
  const thin = 1 / view.zoom;
  const isWorded = view.zoom >= 0.18;
  pen.font = `${11 * thin}px "Inter Variable", system-ui, sans-serif`;
  pen.textBaseline = 'middle';
  for (const [at, block] of blocks.entries()) {
    const [x, y] = [places.left[at]!, places.top[at]!];
    if (x > left + width || x + blockSize.width < left) continue;
    if (y > top + height || y + blockSize.height < top) continue;
    const place = lit.get(at);
    pen.globalAlpha = lit.size > 0 && place === undefined ? 0.35 : 1;
    pen.fillStyle = colours.raised;
    pen.fillRect(x, y, blockSize.width, blockSize.height);
    if (block.way !== 'person') {
      pen.fillStyle = block.way === 'none' ? (hatch ?? colours.line) : colours.line;
      pen.fillRect(x, y, blockSize.width, blockSize.height);
    }
    const mark = marks.get(at);
    const isStrong = at === selected || place === 'here';
    pen.strokeStyle =
      isStrong || place !== undefined
        ? colours.accent
        : mark === undefined
          ? colours.edge
          : markColour(mark, colours);
    pen.lineWidth = thin * (isStrong ? 3 : mark === undefined ? 1 : 2);
    pen.strokeRect(x, y, blockSize.width, blockSize.height);
    if (!isWorded) continue;
    pen.fillStyle = colours.ink;
    const room = blockSize.width - 8 * thin;
    pen.fillText(
      fitted(pen, block.title || block.id, room),
      x + 4 * thin,
      y + blockSize.height / 2,
    );
  }
  pen.globalAlpha = 1;
}

/** A title cut to the room there is; measured by its average letter, which is near enough from afar. */
function fitted(pen: CanvasRenderingContext2D, title: string, room: number): string {
  const whole = title.slice(0, 48);
  const { width } = pen.measureText(whole);
  if (width <= room) return whole;
  return `${whole.slice(0, Math.max(1, Math.floor((whole.length * room) / width) - 1))}…`;
}

function markColour(mark: 'added' | 'changed' | 'gone', colours: CanvasColours): string {
  if (mark === 'changed') return colours.unknown;
  return mark === 'added' ? colours.added : colours.gone;
}

/**
 * Lines worth drawing in an area: ways of the tree that reach into it, other ways between blocks that both show, and all
 * of the block that is looked at. Hundreds that only pass through would say nothing and hide the rest.
 */
function linesIn({ lines, places, selected }: CanvasScene, area: Area): CanvasLine[] {
  const { left, top } = places;
  const [east, south] = [area.left + area.width, area.top + area.height];
  const isIn = (at: number): boolean =>
    left[at]! < east &&
    left[at]! + blockSize.width > area.left &&
    top[at]! < south &&
    top[at]! + blockSize.height > area.top;
  return lines.filter(({ from, to, isFirst, mark }) => {
    if (from === selected || to === selected) return true;
    return isFirst || mark !== null ? isIn(from) || isIn(to) : isIn(from) && isIn(to);
  });
}

function trace(
  pen: CanvasRenderingContext2D,
  { places }: CanvasScene,
  { from, to }: CanvasLine,
  isStraight: boolean,
): void {
  if (from === to) return;
  const line = exitLine(places, from, to);
  if (!isStraight) return curve(pen, line);
  const [x, y, , , , , u, v] = line.points;
  pen.moveTo(x, y);
  pen.lineTo(u, v);
}

function curve(pen: CanvasRenderingContext2D, { points }: ExitLine): void {
  const [x, y, a, b, c, d, u, v] = points;
  pen.moveTo(x, y);
  pen.bezierCurveTo(a, b, c, d, u, v);
}
