import { describe, expect, test } from 'vitest';
import { findOpeningHours } from './opening-hours.ts';

/** A week in short: `mon 08:00-18:00` for each span; days with the same spans joined. */
function short(text: string): string | null {
  const said = findOpeningHours(text);
  if (said === null) return null;
  if (said.week === null)
    return [said.says, ...said.spans.map(({ from, to }) => `${from}-${to}`)].join(' ');
  const byDay = new Map<string, string>();
  for (const { day, from, to } of said.week)
    byDay.set(
      day.slice(0, 3),
      [byDay.get(day.slice(0, 3)), `${from}-${to}`].filter(Boolean).join('+'),
    );
  const spans = [...new Set(byDay.values())];
  return spans
    .map(
      (span) =>
        `${[...byDay].flatMap(([day, own]) => (own === span ? [day] : [])).join(',')} ${span}`,
    )
    .join('; ');
}

const workdays = 'mon,tue,wed,thu,fri';
const always = 'mon,tue,wed,thu,fri,sat,sun';

describe('opening hours that a text says', () => {
  test.each<[text: string, week: string]>([
    ['Atendemos seg a sex das 8h às 18h.', `${workdays} 08:00-18:00`],
    [
      'Nosso {{n1}}atendimento{{n2}} é de {{n1}}segunda à sexta das 09:00 às 18:00.{{n2}}',
      `${workdays} 09:00-18:00`,
    ],
    ['De segunda-feira a sexta-feira, de 08:30 a 18:50', `${workdays} 08:30-18:50`],
    ['Seg–Sex: 8h–12h e 13h30–18h', `${workdays} 08:00-12:00+13:30-18:00`],
    [
      'Segunda a sexta: 8h às 18h\nSábado: 8h às 12h\nDomingo: fechado',
      `${workdays} 08:00-18:00; sat 08:00-12:00`,
    ],
    [
      'das 8h às 18h de segunda a sexta e das 9h às 13h aos sábados',
      `${workdays} 08:00-18:00; sat 09:00-13:00`,
    ],
    ['2ª a 6ª feira das 7h30 às 17h', `${workdays} 07:30-17:00`],
    ['Dias úteis, das 8 às 18', `${workdays} 08:00-18:00`],
    ['Todos os dias das 22h às 6h', `${always} 22:00-06:00`],
    [
      'Todos os dias das 8h às 18h, exceto domingos e feriados',
      'mon,tue,wed,thu,fri,sat 08:00-18:00',
    ],
    ['Atendimento 24 horas', `${always} 00:00-24:00`],
    ['Estamos aqui 24/7', `${always} 00:00-24:00`],
    ['De segunda a sexta das 8 da manhã às 6 da tarde', `${workdays} 08:00-18:00`],
    ['Segundas, quartas e sextas das 14h às 18h', 'mon,wed,fri 14:00-18:00'],
    ['Sexta a domingo do meio-dia à meia-noite', 'fri,sat,sun 12:00-24:00'],
    ['lunes a viernes de 9 a 18 h', `${workdays} 09:00-18:00`],
    [
      'De lunes a viernes, de 9:00 a 18:00 hs. Sábados de 9 a 13 hs.',
      `${workdays} 09:00-18:00; sat 09:00-13:00`,
    ],
    ['Mon–Fri 9 am–6 pm', `${workdays} 09:00-18:00`],
    ['Monday to Friday, 9 to 5 pm', `${workdays} 09:00-17:00`],
    ['Mon-Fri 10am-6, Sat 10 a.m. to 2 p.m.', `${workdays} 10:00-18:00; sat 10:00-14:00`],
    ['Weekdays from 1 to 5 pm', `${workdays} 13:00-17:00`],
  ])('%s', (text, week) => {
    expect(short(text)).toBe(week);
  });

  test.each<[text: string, said: string]>([
    ['Nosso horário é das 8h às 18h', 'times 08:00-18:00'],
    ['Voltamos amanhã às 8h', 'times'],
    ['Atendemos a partir das 9:00', 'times'],
    ['We are back at 9 am', 'times'],
    ['De segunda a sexta, em horário comercial', 'days'],
    ['Voltamos na segunda-feira', 'days'],
    ['Loja A: seg a sex 8h–18h. Loja B: seg a sex 9h–17h', 'times 08:00-18:00 09:00-17:00'],
    ['Segunda a sexta das 8h às 18h. Sábado sob consulta', 'times 08:00-18:00'],
  ])('%s is understood in part', (text, said) => {
    expect(short(text)).toBe(said);
  });

  test.each([
    'Retornaremos em até 24h',
    'Prazo de 24h a 48h para resposta',
    'Em até 2 horas um consultor fala com você',
    'De 0 a 10, que nota você dá?',
    'Escolha de 1 a 5',
    'Ligue 4002-8922',
    'De 01/02 a 05/02 temos desconto',
    'A partir de R$ 8.30',
    'Você deve ter 18 anos',
    'O mar é lindo e o dom é seu',
    'Pedido entregue em 12h',
    'Nosso horário é de {{config.startDate}} a {{config.endDate}}',
    '',
  ])('%s says none', (text) => {
    expect(short(text)).toBeNull();
  });

  test('what decided is quoted from the original', () => {
    const text = '⏰ *Horário*: seg. à sex., 8h–18h. Até já!';
    const said = findOpeningHours(text);
    expect(text.slice(said!.start, said!.end)).toBe('seg. à sex., 8h–18h');
  });

  test('a long hostile text is read at once', () => {
    const texts = ['8h às ', 'seg a ', 'a', '8', 'das 8 ', '24 horas ', 'segunda e '];
    for (const text of texts) findOpeningHours(text.repeat(Math.floor(16_384 / text.length)));
  }, 2_000);
});
