/** Largest flow file that is read, in bytes; real flows stay below 1 MB (SECURITY: 25 MB). */
export const flowFileLimit = 25 * 1024 * 1024;
