import type { Evidence } from '#core/model/finding.ts';
import { blank } from '#core/model/snapshot.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { writtenSecrets, type WrittenSecret } from '#core/audit/detect/written-secrets.ts';

/** Places that are shown; a flow with more has its lesson. */
const mostShown = 20;

/** STR-05: no secret is written in the flow (RULES STR-05). */
export const str05 = defineAudit({
  meta: {
    id: 'STR-05',
    group: 'structure',
    titles: {
      pass: {
        'pt-BR': 'Nenhuma senha, chave ou token foi reconhecido no fluxo',
        en: 'No password, key or token was recognised in the flow',
        es: 'No se reconoció ninguna contraseña, clave o token en el flujo',
      },
      fail: {
        'pt-BR':
          '{count} {count|senha, chave ou token está escrito|senhas, chaves ou tokens estão escritos} nos blocos do fluxo (ex.: {place})',
        en: '{count} {count|password, key or token is|passwords, keys or tokens are} written in the flow’s blocks (e.g. {place})',
        es: '{count} {count|contraseña, clave o token está escrito|contraseñas, claves o tokens están escritos} en los bloques del flujo (p. ej. {place})',
      },
      'fail-configuration': {
        'pt-BR':
          '{count} {count|senha, chave ou token está escrito|senhas, chaves ou tokens estão escritos} nas variáveis de configuração ({place})',
        en: '{count} {count|password, key or token is|passwords, keys or tokens are} written in the configuration variables ({place})',
        es: '{count} {count|contraseña, clave o token está escrito|contraseñas, claves o tokens están escritos} en las variables de configuración ({place})',
      },
      'not-applicable': {
        'pt-BR': 'O arquivo não tem blocos nem configuração',
        en: 'The file has neither blocks nor a configuration',
        es: 'El archivo no tiene bloques ni configuración',
      },
    },
    why: {
      'pt-BR':
        'Quem abre o fluxo ou recebe a exportação por e-mail lê o segredo. Com a chave de um bot pode-se ler conversas, trocar o fluxo e criar novas chaves.',
      en: 'Whoever opens the flow, or gets the export by e-mail, reads the secret. With a bot’s key one can read conversations, replace the flow and make new keys.',
      es: 'Quien abre el flujo, o recibe la exportación por correo, lee el secreto. Con la clave de un bot se pueden leer conversaciones, cambiar el flujo y crear nuevas claves.',
    },
    questions: {},
    fix: {
      'pt-BR': [
        'Troque o segredo no serviço que o emitiu: o que já esteve num arquivo não é mais secreto.',
        'No Builder, guarde o novo valor como segredo do bot e use {{secret.nome}} na ação de requisição HTTP.',
        'Apague o valor dos blocos, dos scripts e das variáveis de configuração.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Replace the secret at the service that issued it: what has been in a file is secret no more.',
        'In the Builder, keep the new value as a secret of the bot and use {{secret.name}} in the HTTP request action.',
        'Delete the value from blocks, scripts and configuration variables.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Cambie el secreto en el servicio que lo emitió: lo que estuvo en un archivo ya no es secreto.',
        'En el Builder, guarde el nuevo valor como secreto del bot y use {{secret.nombre}} en la acción de petición HTTP.',
        'Borre el valor de los bloques, los scripts y las variables de configuración.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['flow'],
  audit({ flow }) {
    if (flow.blocks.length === 0 && flow.configuration === null)
      return { outcome: 'not-applicable', variant: 'not-applicable' };
    const found = writtenSecrets(flow);
    const inBlocks = found.filter(({ block }) => block !== null);
    const first = inBlocks[0] ?? found[0];
    if (first === undefined) return { outcome: 'pass', variant: 'pass' };
    const titles = new Map(flow.blocks.map(({ id, title }) => [id, title]));
    const evidence = found.slice(0, mostShown).map(evidenceOf);
    if (inBlocks.length === 0) {
      return {
        outcome: 'fail',
        variant: 'fail-configuration',
        // Nobody but the bot's team sees it there, and it is written once.
        severity: 'low',
        params: { count: found.length, place: first.path },
        evidence,
      };
    }
    const names = [titles.get(first.block ?? ''), first.action, first.path];
    return {
      outcome: 'fail',
      variant: 'fail',
      blocks: [
        ...new Set(inBlocks.flatMap(({ block }) => (titles.has(block ?? '') ? [block!] : []))),
      ],
      params: {
        count: inBlocks.length,
        place: names.filter((name) => name !== undefined && name !== null).join(' › '),
      },
      evidence,
    };
  },
});

function evidenceOf({ block, path, line, start }: WrittenSecret): Evidence {
  if (block === null) {
    const name = `configuration.${path}`;
    return { kind: 'fact', name, value: blank, source: null, observedAt: null };
  }
  return { kind: 'quote', block, text: line, start, end: start + blank.length };
}
