const TILE = 32;

/** Slanted lines for what has no way to a person, seen from afar; null where the system has no canvas. */
export function hatchPattern(pen: CanvasRenderingContext2D, colour: string): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const lines = tile.getContext('2d');
  if (!lines) return null;
  lines.strokeStyle = colour;
  lines.globalAlpha = 0.45;
  lines.lineWidth = 5;
  lines.beginPath();
  for (const start of [-TILE, 0, TILE]) {
    lines.moveTo(start - 2, TILE + 2);
    lines.lineTo(start + TILE + 2, -2);
  }
  lines.stroke();
  return pen.createPattern(tile, 'repeat');
}
