/** Limits of what people write into reports. Apart from the schemas, so that the window needs no schema library. */

/** Most characters of a summary or a comment: more would not leave a summary on one page. */
export const longestSummary = 2_000;

/** Most characters of the line at the foot of each page. */
export const longestFooter = 200;

/** Most characters of the confidentiality line. */
export const longestConfidentiality = 160;
