/** Parts of the settings, as their address names them. */
export const settingsParts = [
  'look',
  'desktop',
  'reports',
  'security',
  'backups',
  'storage',
  'about',
] as const;

/** A part of the settings. */
export type SettingsPart = (typeof settingsParts)[number];
