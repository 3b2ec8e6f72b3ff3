/** ISO 3166-1 alpha-2 codes of all countries; their names come from the system in the window's language. */
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI ' +
  'CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GF GH GI GL GM GN GP ' +
  'GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK ' +
  'LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM ' +
  'PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD ' +
  'TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW';

/** Countries by name, those whose law is known here first; one that is not in the list stands by its code. */
export function countryChoices(
  locale: string,
  chosen: string,
): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const collator = new Intl.Collator(locale);
  const first = ['BR', 'ES'];
  const all = codes.split(' ');
  const known = chosen === '' || all.includes(chosen) ? all : [...all, chosen];
  return known
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted(
      (a, b) =>
        Number(first.includes(b.value)) - Number(first.includes(a.value)) ||
        collator.compare(a.label, b.label),
    );
}
