import type { DatedEntry, RulesetClause } from '../ruleset.ts';
import { blipKeys, engine, policy2026, since2020, since2026, sinceBlipKeys } from '../sources.ts';

const str03Clause: RulesetClause = {
  text: {
    'pt-BR': 'Um caminho só conta se o motor do bot o executa até o fim.',
    en: 'A way only counts if the bot’s engine runs it to its end.',
    es: 'Un camino solo cuenta si el motor del bot lo ejecuta hasta el final.',
  },
  source: engine,
  since: since2020,
};

/** What each ruleset says about the structure of the flow. */
export const structureEntries: readonly DatedEntry[] = [
  {
    audit: 'STR-01',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'A automação não pode prender o usuário: a saída para uma pessoa precisa ser rápida, clara e direta.',
            en: 'Automation must not trap the user: the way to a person has to be prompt, clear and direct.',
            es: 'La automatización no puede atrapar al usuario: la salida hacia una persona debe ser rápida, clara y directa.',
          },
          source: policy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'STR-02',
    rulings: {
      '2026-09': {
        severity: 'medium',
        clause: {
          text: {
            'pt-BR': 'Um canal só conta se o usuário o encontra na conversa.',
            en: 'A channel only counts if the user comes upon it in the conversation.',
            es: 'Un canal solo cuenta si el usuario lo encuentra en la conversación.',
          },
          source: policy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'STR-03',
    rulings: {
      '2020-10': { severity: 'high', clause: str03Clause },
      '2026-09': { severity: 'high', clause: str03Clause },
    },
  },
  {
    audit: 'STR-04',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'A saída para uma pessoa precisa estar disponível sempre que a automação responde, também quando um serviço falha.',
            en: 'The way to a person must be available whenever automation answers, when a service fails as well.',
            es: 'La salida hacia una persona debe estar disponible siempre que responde la automatización, también cuando falla un servicio.',
          },
          source: policy2026,
          since: since2026,
        },
      },
    },
  },
  {
    audit: 'STR-05',
    rulings: {
      '2026-09': {
        severity: 'high',
        clause: {
          text: {
            'pt-BR':
              'A chave de um bot dá acesso a tudo o que é dele: deve ficar em segredo e ser trocada de tempos em tempos.',
            en: 'A bot’s key opens everything that is the bot’s: it is to be kept secret and replaced from time to time.',
            es: 'La clave de un bot da acceso a todo lo suyo: debe mantenerse en secreto y cambiarse cada cierto tiempo.',
          },
          source: blipKeys,
          since: sinceBlipKeys,
        },
      },
    },
  },
];
