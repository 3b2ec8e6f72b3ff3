import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';

/** Windows names as the package writes them, by their lower-case form. */
const windowsNames: ReadonlyMap<string, string> = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]),
);

/** Chihuahua, the package's choice, left this zone in 2022; Unicode CLDR names Mazatlán since. */
const moved: ReadonlyMap<string, string> = new Map([
  ['Mountain Standard Time (Mexico)', 'America/Mazatlan'],
]);

/**
 * The IANA name of a zone that is given by its Windows name, as Blip's Desk keeps it, or by its IANA name; null for
 * one nobody knows. Of a Windows zone's places the Brazilian one is taken where there is one.
 */
export function ianaZone(name: string): string | null {
  const trimmed = name.trim();
  const windowsName = windowsNames.get(trimmed.toLowerCase());
  if (windowsName !== undefined)
    return (
      moved.get(windowsName) ??
      findIana(windowsName, 'BR')[0] ??
      findIana(windowsName, '001')[0] ??
      null
    );
  return /^[A-Za-z]{2,20}(?:\/[A-Za-z0-9_+-]{1,30}){1,2}$/.test(trimmed) ? trimmed : null;
}
