/** Blocks of 24 real bots: what a portfolio is made of. */
export const realSizes = [
  11, 17, 42, 69, 13, 21, 18, 28, 12, 10, 13, 14, 15, 110, 49, 10, 13, 12, 27, 62, 12, 19, 8, 45,
];
