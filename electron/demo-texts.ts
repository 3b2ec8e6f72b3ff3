import type { Localized } from '#core/model/locale.ts';
import type { ReportDocument } from '#core/model/report.ts';

/** What the demo says on standard output; values of `{placeholders}` come from the reports. */
export interface DemoTexts {
  readonly start: string;
  /** Value: requests. */
  readonly synced: string;
  readonly bot: string;
  readonly file: string;
  readonly end: string;
  readonly verdicts: Readonly<Record<ReportDocument['verdict'], string>>;
}

/** The demo in every language. */
export const demoTexts: Localized<DemoTexts> = {
  'pt-BR': {
    start: 'Agência de exemplo: {clients} clientes inventados, ruleset {ruleset}.',
    synced:
      'Sincronizada com o Blip e a Meta deste computador: {requests} pedidos, todos de leitura.',
    bot: '  {name}: {verdict} ({fails} falhas, {questions} perguntas, {passes} verificações sem falha)',
    file: '  → {file} ({pages} páginas, {kilobytes} KB)',
    end: '{files} relatórios em {folder}',
    verdicts: {
      violations: 'há violações',
      'open-questions': 'há perguntas em aberto',
      'no-violation-found': 'nenhuma violação encontrada',
    },
  },
  en: {
    start: 'Sample agency: {clients} invented clients, ruleset {ruleset}.',
    synced: 'Synced with this machine’s own Blip and Meta: {requests} requests, all of them reads.',
    bot: '  {name}: {verdict} ({fails} failed, {questions} questions, {passes} passed)',
    file: '  → {file} ({pages} pages, {kilobytes} KB)',
    end: '{files} reports in {folder}',
    verdicts: {
      violations: 'violations found',
      'open-questions': 'open questions',
      'no-violation-found': 'no violation found',
    },
  },
  es: {
    start: 'Agencia de ejemplo: {clients} clientes inventados, ruleset {ruleset}.',
    synced:
      'Sincronizada con el Blip y la Meta de este equipo: {requests} peticiones, todas de lectura.',
    bot: '  {name}: {verdict} ({fails} fallos, {questions} preguntas, {passes} verificaciones sin fallo)',
    file: '  → {file} ({pages} páginas, {kilobytes} KB)',
    end: '{files} informes en {folder}',
    verdicts: {
      violations: 'hay violaciones',
      'open-questions': 'hay preguntas abiertas',
      'no-violation-found': 'no se encontraron violaciones',
    },
  },
};
