/**
 * Windows names of time zones, as Blip's Desk keeps them, with the IANA zone of each (Unicode CLDR, windowsZones):
 * the zones of the Americas and of western Europe.
 */
const windowsZones: ReadonlyMap<string, string> = new Map(
  Object.entries({
    utc: 'Etc/UTC',
    'e. south america standard time': 'America/Sao_Paulo',
    'bahia standard time': 'America/Bahia',
    'tocantins standard time': 'America/Araguaina',
    'sa eastern standard time': 'America/Fortaleza',
    'central brazilian standard time': 'America/Cuiaba',
    'sa western standard time': 'America/Manaus',
    'sa pacific standard time': 'America/Bogota',
    'utc-02': 'America/Noronha',
    'argentina standard time': 'America/Argentina/Buenos_Aires',
    'pacific sa standard time': 'America/Santiago',
    'montevideo standard time': 'America/Montevideo',
    'paraguay standard time': 'America/Asuncion',
    'venezuela standard time': 'America/Caracas',
    'central america standard time': 'America/Guatemala',
    'central standard time (mexico)': 'America/Mexico_City',
    'mountain standard time (mexico)': 'America/Mazatlan',
    'pacific standard time (mexico)': 'America/Tijuana',
    'eastern standard time (mexico)': 'America/Cancun',
    'eastern standard time': 'America/New_York',
    'central standard time': 'America/Chicago',
    'mountain standard time': 'America/Denver',
    'pacific standard time': 'America/Los_Angeles',
    'gmt standard time': 'Europe/London',
    'romance standard time': 'Europe/Madrid',
    'w. europe standard time': 'Europe/Berlin',
    'central europe standard time': 'Europe/Budapest',
  }),
);

/** The IANA name of a zone that is given by its Windows or IANA name; null for one nobody knows. */
export function ianaZone(name: string): string | null {
  const trimmed = name.trim();
  const known = windowsZones.get(trimmed.toLowerCase());
  if (known !== undefined) return known;
  return /^[A-Za-z]{2,20}(?:\/[A-Za-z0-9_+-]{1,30}){1,2}$/.test(trimmed) ? trimmed : null;
}
