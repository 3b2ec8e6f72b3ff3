import type { Evidence } from '#core/model/finding.ts';
import { defineAudit } from '#core/audit/audit.ts';

/** ESC-07: the version that was audited is the one users talk to (POLICY, FAQ 5: repair, publish, then the ticket). */
export const esc07 = defineAudit({
  meta: {
    id: 'ESC-07',
    group: 'escalation',
    titles: {
      pass: {
        'pt-BR': 'A versão verificada é a que está publicada',
        en: 'The version checked is the one that is published',
        es: 'La versión verificada es la que está publicada',
      },
      'pass-draft': {
        'pt-BR': 'A versão verificada é a publicada; há um rascunho diferente, ainda não publicado',
        en: 'The version checked is the published one; there is a different draft, not yet published',
        es: 'La versión verificada es la publicada; hay un borrador distinto, aún sin publicar',
      },
      fail: {
        'pt-BR': 'A versão verificada não é a que está publicada',
        en: 'The version checked is not the one that is published',
        es: 'La versión verificada no es la que está publicada',
      },
      'fail-draft': {
        'pt-BR':
          'A versão verificada é o rascunho: os usuários ainda conversam com outra, publicada',
        en: 'The version checked is the draft: users still talk to another one, the published',
        es: 'La versión verificada es el borrador: los usuarios aún hablan con otra, la publicada',
      },
      review: {
        'pt-BR': 'Não se sabe qual versão está publicada',
        en: 'Nobody knows which version is published',
        es: 'No se sabe qué versión está publicada',
      },
      'not-applicable-unknown': {
        'pt-BR': 'De um arquivo avulso não se sabe se é a versão publicada',
        en: 'Of a file on its own nobody knows whether it is the published version',
        es: 'De un archivo suelto no se sabe si es la versión publicada',
      },
    },
    why: {
      'pt-BR':
        'O testador do WhatsApp conversa com a versão publicada. Um rascunho corrigido não ajuda ninguém, e um pedido de revisão aberto antes de publicar é recusado.',
      en: 'WhatsApp’s tester talks to the published version. A repaired draft helps nobody, and a request for review opened before publishing is turned down.',
      es: 'El probador de WhatsApp conversa con la versión publicada. Un borrador corregido no ayuda a nadie, y una solicitud de revisión abierta antes de publicar se rechaza.',
    },
    questions: {
      review: {
        yes: 'pass',
        no: 'fail',
        'pt-BR':
          'A versão que foi verificada ({version}) é a que está publicada no portal do Blip?',
        en: 'Is the version that was checked ({version}) the one that is published in the Blip portal?',
        es: '¿La versión verificada ({version}) es la que está publicada en el portal de Blip?',
      },
    },
    fix: {
      'pt-BR': [
        'No portal do Blip, abra o bot e o Builder.',
        'Confira se o rascunho é o que deve ir ao ar e escolha “Publicar fluxo”.',
        'Se a publicada é a certa, baixe a versão publicada.',
        'Sincronize ou importe de novo aqui, para verificar a versão que está no ar.',
      ],
      en: [
        'In the Blip portal, open the bot and the Builder.',
        'Check that the draft is what should go live, and choose “Publish flow”.',
        'If the published one is right, download the published version.',
        'Sync or import again here, so that the version that is live is checked.',
      ],
      es: [
        'En el portal de Blip, abra el bot y el Builder.',
        'Compruebe que el borrador es el que debe salir y elija «Publicar flujo».',
        'Si la publicada es la correcta, descargue la versión publicada.',
        'Sincronice o importe de nuevo aquí, para verificar la versión que está en uso.',
      ],
    },
  },
  requires: ['surroundings'],
  audit({ surroundings: { publication } }) {
    if (publication === null)
      return { outcome: 'not-applicable', variant: 'not-applicable-unknown' };
    const { audited, published, working, publishedAt } = publication;
    const fact = (name: string, value: string | null, observedAt: string | null): Evidence => ({
      kind: 'fact',
      name: `publication.${name}`,
      value,
      source: null,
      observedAt,
    });
    const evidence = [fact('audited', audited, null), fact('published', published, publishedAt)];
    if (published === null) {
      return {
        outcome: 'review',
        variant: 'review',
        // Of another version the answer says nothing.
        subject: audited,
        params: { version: audited.slice(0, shownLength) },
        evidence,
      };
    }
    const withDraft = working === null ? evidence : [...evidence, fact('working', working, null)];
    if (audited === published) {
      const hasDraft = working !== null && working !== published;
      return { outcome: 'pass', variant: hasDraft ? 'pass-draft' : 'pass', evidence: withDraft };
    }
    return {
      outcome: 'fail',
      variant: audited === working ? 'fail-draft' : 'fail',
      evidence: withDraft,
    };
  },
});

/** So much of a hash is enough to tell versions apart at a glance. */
const shownLength = 12;
