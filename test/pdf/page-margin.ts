/** The margin of every page, 22 mm, in points. */
export const margin = (22 / 25.4) * 72;

/** How far a letter's box, which is that of its font and not of its ink, may stand out, in points. */
export const slack = 2;
