/** Name of the header inside a workspace's folder. */
export const headerFileName = 'vault.json';
