/** Parts of a bot's page, as its address names them. */
export const botParts = ['findings', 'flow', 'try', 'probes', 'ways', 'facts'] as const;

/** A part of a bot's page. */
export type BotPart = (typeof botParts)[number];
