import { foldInPlace } from '../detect/normalise.ts';

/** What a number or address is for, as the words by it say. */
export type Purpose =
  | 'sac'
  | 'ombudsman'
  | 'service'
  | 'sales'
  | 'finance'
  | 'technical'
  | 'complaints'
  | 'partners'
  | 'press'
  | 'jobs'
  | 'booking'
  | 'emergency'
  | 'whatsapp';

/** Words by which a channel is labelled, accents dropped; the one nearest to it counts. */
const labels: readonly (readonly [Purpose, RegExp])[] = [
  ['sac', /\bsac\b/g],
  ['ombudsman', /\b(?:ouvidoria|defensoria|ombudsman)\b/g],
  ['sales', /\b(?:vendas|comercial|ventas|sales)\b/g],
  ['finance', /\b(?:financeiro|cobranca|boletos?|finanzas|cobranzas|facturacion|billing)\b/g],
  ['technical', /\b(?:suporte tecnico|assistencia tecnica|soporte tecnico|technical support)\b/g],
  ['complaints', /\b(?:reclamacoes|reclamacao|reclamos|quejas|complaints)\b/g],
  ['partners', /\b(?:parcerias|parceiros|alianzas|partners(?:hips)?)\b/g],
  ['press', /\b(?:imprensa|prensa|press)\b/g],
  ['jobs', /\b(?:curriculos?|vagas|rh|recursos humanos|empleos|careers|jobs)\b/g],
  ['booking', /\b(?:agendamentos?|reservas?|citas|bookings?|appointments?)\b/g],
  ['emergency', /\b(?:emergencias?|urgencias?|plantao|emergency)\b/g],
  ['whatsapp', /\b(?:whats(?:app)?|zap)\b/g],
  [
    'service',
    /\b(?:central de (?:atendimento|relacionamento)|atendimento|duvidas|suporte|fale conosco|contato|atencion(?: al cliente)?|servicio al cliente|soporte|contacto|customer (?:service|care)|support)\b/g,
  ],
];

/** Purposes that a company has one of, whatever its shops have. */
export const companyWide: ReadonlySet<Purpose> = new Set(['sac', 'ombudsman']);

/** Words of one shop, town or brand among several, accents dropped. */
const oneOfSeveral =
  /\b(?:unidades?|filia(?:l|is)|lojas?|agencias?|matriz|regiao|regional|cidades?|capita(?:l|is)|interior|localidades|zona|bairro|centro|shopping|marca|linha|sucursa(?:l|les)|tiendas?|sede|ciudad|provincia|branch(?:es)?|stores?|city|area|region|brand)\b/;

/** What the words before a number or address say it is for; null when none does. */
export function purposeOf(words: string): Purpose | null {
  const folded = foldInPlace(words);
  let best: Purpose | null = null;
  let bestEnd = -1;
  for (const [purpose, pattern] of labels) {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (end <= bestEnd) continue;
      best = purpose;
      bestEnd = end;
    }
  }
  return best;
}

/** True when words speak of one shop, town or brand among several. */
export function namesOneOfSeveral(words: string): boolean {
  return oneOfSeveral.test(foldInPlace(words));
}
