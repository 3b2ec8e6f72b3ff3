/** Time zones of the countries this window is written for; others come in with the schedule or this computer. */
const usual = [
  'America/Sao_Paulo',
  'America/Bahia',
  'America/Fortaleza',
  'America/Manaus',
  'America/Cuiaba',
  'America/Belem',
  'America/Rio_Branco',
  'America/Noronha',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'America/Lima',
  'America/Mexico_City',
  'America/Santiago',
  'Europe/Lisbon',
  'Europe/Madrid',
  'Atlantic/Canary',
  'UTC',
];

/** The zones a schedule can be given, its own and this computer's among them. */
export function timeZoneChoices(own: string): { value: string; label: string }[] {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, here, ...usual])]
    .filter((zone) => zone !== '')
    .sort()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
