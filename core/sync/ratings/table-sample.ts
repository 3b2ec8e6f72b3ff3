import type { Locale, Localized } from '#core/model/locale.ts';

/** Examples of the two tables that can be imported, as CSV with byte order mark, which Excel needs for accents. */
export interface TableSamples {
  readonly clients: string;
  readonly ratings: string;
}

/** Made-up keys in the form in which the portal shows them: base64 of `identifier:` and words that open nothing. */
const sampleKeys = {
  padaria: 'Key cGFkYXJpYWRvc29sOmV4ZW1wbG8tc2VtLXZhbG9y',
  bakery: 'Key c3VubnliYWtlcnk6ZXhhbXBsZS13aXRob3V0LXVzZQ==',
  panaderia: 'Key cGFuYWRlcmlhZGVsc29sOmVqZW1wbG8tc2luLXZhbG9y',
};

const samples: Localized<TableSamples> = {
  'pt-BR': {
    clients: lines(
      'cliente;bot;chave;contrato;telefone',
      `Padaria do Sol;Atendimento;${sampleKeys.padaria};padaria;+55 11 4002-8922`,
      'Padaria do Sol;Encomendas;;;',
      'Clínica Vale Sereno;Recepção;;;(21) 99876-5432',
    ),
    ratings: lines(
      'número;data;classificação;status;limite;motivo',
      '+55 11 4002-8922;03/02/2026 09:30;Alta;Conectado;2.000;',
      '+55 11 4002-8922;11/02/2026;Baixa;Conectado;2.000;Muitos bloqueios nos últimos 7 dias',
    ),
  },
  en: {
    clients: lines(
      'client,bot,key,contract,phone',
      `Sunny Bakery,Service,${sampleKeys.bakery},sunny,+1 631-555-1111`,
      'Sunny Bakery,Orders,,,',
      'Quiet Valley Clinic,Front desk,,,+44 20 7946 0958',
    ),
    ratings: lines(
      'number,date,rating,status,limit,reason',
      '+1 631-555-1111,2026-02-03 09:30,High,Connected,2K,',
      '+1 631-555-1111,2026-02-11,Low,Connected,2K,Many blocks in the last 7 days',
    ),
  },
  es: {
    clients: lines(
      'cliente;bot;clave;contrato;teléfono',
      `Panadería del Sol;Atención;${sampleKeys.panaderia};panaderia;+34 912 345 678`,
      'Panadería del Sol;Pedidos;;;',
      'Clínica Valle Sereno;Recepción;;;+52 55 1234 5678',
    ),
    ratings: lines(
      'número;fecha;calidad;estado;límite;motivo',
      '+34 912 345 678;03/02/2026 09:30;Alta;Conectado;2.000;',
      '+34 912 345 678;11/02/2026;Baja;Conectado;2.000;Muchos bloqueos en los últimos 7 días',
    ),
  },
};

/** The examples in a language. */
export function tableSample(locale: Locale): TableSamples {
  return samples[locale];
}

function lines(...rows: string[]): string {
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}
