/** Largest flow file that is read, in bytes; real flows stay below 1 MB (SECURITY: 25 MB). */
export const flowFileLimit = 25 * 1024 * 1024;

/** At most so many clients are tagged, audited or removed by one message. */
export const mostClients = 10_000;

/** At most so many bots are audited by one message. */
export const mostBots = 10_000;

/** Places that cross to the window at once, and letters in their names: together they stay below a message's 1 MB. */
export const placesPerPage = 1_500;
export const placeLettersPerPage = 200_000;

/** Files that the system hands to the app and that wait for an answer. */
export const mostHandedFiles = 200;

/** Places visited last that are remembered. */
export const mostRecentPlaces = 12;
