/** Name of the file of preferences in the user's data folder. */
export const settingsName = 'settings.json';
