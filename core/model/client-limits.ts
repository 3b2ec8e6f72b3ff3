/** Where a client stands with the agency, in the order users meet them. Apart from the schemas: the window needs them. */
export const clientStatuses = ['active', 'paused', 'ended'] as const;

/** Where a client stands with the agency. */
export type ClientStatus = (typeof clientStatuses)[number];

/** Most characters of a contact's, brand's or custom field's texts. */
export const longestLine = 500;

/** Most characters of a tag. */
export const longestTag = 60;

/** Most tags of one client. */
export const mostTags = 30;

/** Most contacts of one client. */
export const mostContacts = 50;

/** Most custom fields of one client. */
export const mostFields = 20;

/** Most characters of the notes about a client. */
export const longestNotes = 10_000;

/** Most characters of the reason for which a check is switched off. */
export const longestReason = 2_000;

/** Most phrases of one client's customers. */
export const mostPhrases = 200;
