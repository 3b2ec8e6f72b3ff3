/**
 * Day of Meta's page on enforcement and appeals from which the steps to submit are taken (WHATSAPP 5.1 and 5.3). Change it
 * together with the steps in the texts, when somebody has read that page again.
 */
export const stepsOfDocument = '2025-11-04';
