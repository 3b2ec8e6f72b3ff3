/** Room of a block on the canvas, in its pixels at full size. */
export const blockSize = { width: 208, height: 80 } as const;

/** Room between blocks that the automatic layout leaves. */
export const blockGap = { across: 96, down: 24 } as const;

/**
 * Blip draws smaller blocks than we do. Its own positions are spread by these factors: its users set blocks about 185
 * pixels apart and 100 down at the closest, as 22 published flows show.
 */
export const blipSpread = { across: 1.25, down: 1.1 } as const;
