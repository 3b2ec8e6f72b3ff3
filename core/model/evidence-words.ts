import type { Evidence } from './finding.ts';
import type { Localized } from './locale.ts';

type Source = NonNullable<Extract<Evidence, { kind: 'fact' }>['source']>;

interface EvidenceWords {
  /** Heading of an exit that decided. */
  readonly exit: string;
  /** The default exit, which has no condition. */
  readonly defaultExit: string;
  /** Where an exit leads: `{to}` is a block's title. */
  readonly leadsTo: string;
  /** An exit whose target only a variable names, or none. */
  readonly leadsNowhere: string;
  /** Heading of a fact from outside the flow. */
  readonly fact: string;
  readonly notKnown: string;
  /** Where a fact comes from and when it was seen. */
  readonly seen: string;
  readonly source: Readonly<Record<Source, string>>;
}

/** Words around evidence that is no conversation, as window and report show it. */
export const evidenceWords: Localized<EvidenceWords> = {
  'pt-BR': {
    exit: 'A saída que decide',
    defaultExit: 'saída padrão',
    leadsTo: 'leva a “{to}”',
    leadsNowhere: 'o destino só se conhece em execução',
    fact: 'O que se sabe além do fluxo',
    notKnown: 'ninguém informou',
    seen: '{source}, {at}',
    source: {
      meta: 'lido na Meta',
      webhook: 'aviso da Meta',
      blip: 'lido no Blip',
      typed: 'digitado',
      csv: 'de uma tabela',
    },
  },
  en: {
    exit: 'The exit that decides',
    defaultExit: 'default exit',
    leadsTo: 'leads to “{to}”',
    leadsNowhere: 'its target is only known at run time',
    fact: 'What is known besides the flow',
    notKnown: 'nobody has said',
    seen: '{source}, {at}',
    source: {
      meta: 'read at Meta',
      webhook: 'notice of Meta',
      blip: 'read at Blip',
      typed: 'typed in',
      csv: 'from a table',
    },
  },
  es: {
    exit: 'La salida que decide',
    defaultExit: 'salida predeterminada',
    leadsTo: 'lleva a «{to}»',
    leadsNowhere: 'su destino solo se conoce al ejecutarse',
    fact: 'Lo que se sabe además del flujo',
    notKnown: 'nadie lo ha dicho',
    seen: '{source}, {at}',
    source: {
      meta: 'leído en Meta',
      webhook: 'aviso de Meta',
      blip: 'leído en Blip',
      typed: 'escrito a mano',
      csv: 'de una tabla',
    },
  },
};
