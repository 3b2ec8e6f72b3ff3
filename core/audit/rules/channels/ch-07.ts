import type { Evidence } from '#core/model/finding.ts';
import type { FlowFacts } from '#core/flow/facts/flow-facts.ts';
import { shownContent } from '#core/flow/text/content-text.ts';
import { defineAudit } from '#core/audit/audit.ts';
import { goalsOf } from '#core/audit/detect/goals.ts';
import { quoteEvidence } from '#core/audit/detect/quote-evidence.ts';
import { linkedPlace } from '#core/audit/detect/links.ts';
import type { Said } from '#core/audit/detect/said.ts';
import { lineOf, toldPlace, type Quoted } from '#core/audit/detect/store-visit.ts';
import { withoutVariables } from './without-variables.ts';

/** CH-07: who is invited to a store is told where it is, and the business has one (POLICY, The duty, 3). */
export const ch07 = defineAudit({
  meta: {
    id: 'CH-07',
    group: 'channels',
    titles: {
      pass: {
        'pt-BR': 'O convite à loja diz onde ela fica, e o cliente atende o público: “{value}”',
        en: 'The invitation to the store says where it is, and the client receives the public: “{value}”',
        es: 'La invitación a la tienda dice dónde está, y el cliente atiende al público: «{value}»',
      },
      fail: {
        'pt-BR': 'O fluxo convida à loja, mas em nenhum ponto diz onde ela fica: “{value}”',
        en: 'The flow invites to the store, but nowhere says where it is: “{value}”',
        es: 'El flujo invita a la tienda, pero en ningún punto dice dónde está: «{value}»',
      },
      'fail-no-premises': {
        'pt-BR':
          'O fluxo convida à loja, mas o cliente não tem lugar que atenda o público: “{value}”',
        en: 'The flow invites to the store, but the client has no premises that receive the public: “{value}”',
        es: 'El flujo invita a la tienda, pero el cliente no tiene local que atienda al público: «{value}»',
      },
      'review-premises': {
        'pt-BR': 'O fluxo convida à loja; falta saber se o cliente atende o público: “{value}”',
        en: 'The flow invites to the store; whether the client receives the public is not known: “{value}”',
        es: 'El flujo invita a la tienda; falta saber si el cliente atiende al público: «{value}»',
      },
      'review-place': {
        'pt-BR':
          'O fluxo convida à loja sem endereço escrito; pode estar em imagem, link ou variável: “{value}”',
        en: 'The flow invites to the store without a written address; a picture, link or variable may hold it: “{value}”',
        es: 'El flujo invita a la tienda sin dirección escrita; puede estar en imagen, enlace o variable: «{value}»',
      },
      'not-applicable': {
        'pt-BR': 'O fluxo não convida a nenhuma loja',
        en: 'The flow invites to no store',
        es: 'El flujo no invita a ninguna tienda',
      },
    },
    why: {
      'pt-BR':
        'A visita à loja conta como caminho até uma pessoa só quando o usuário é convidado, sabe onde ir e encontra alguém lá.',
      en: 'A store visit counts as a way to a person only when the user is invited, knows where to go and finds somebody there.',
      es: 'La visita a la tienda cuenta como camino hasta una persona solo cuando el usuario es invitado, sabe adónde ir y encuentra a alguien.',
    },
    questions: {
      'review-place': {
        yes: 'pass',
        no: 'fail',
        'pt-BR': 'Quem lê o convite à loja no bloco “{block}” vê, no chat, onde ela fica?',
        en: 'Does somebody who reads the invitation to the store in block “{block}” see in the chat where it is?',
        es: '¿Quien lee la invitación a la tienda en el bloque «{block}» ve en el chat dónde está?',
      },
      'review-premises': {
        sets: 'client.hasPremises',
        'pt-BR':
          'O cliente tem loja ou unidade que recebe o público, como convida o bloco “{block}”?',
        en: 'Does the client have a store or branch that receives the public, as block “{block}” invites to?',
        es: '¿El cliente tiene tienda o sucursal que recibe al público, como invita el bloque «{block}»?',
      },
    },
    fix: {
      'pt-BR': [
        'Abra o bloco listado no Builder.',
        'Ao lado do convite, escreva o endereço completo e o horário, ou inclua um conteúdo de localização.',
        'Se não há loja que atenda o público, retire o convite e informe outro canal: telefone, e-mail ou atendimento no chat.',
        'Publique o fluxo e importe-o de novo aqui para conferir.',
      ],
      en: [
        'Open the listed block in the Builder.',
        'Beside the invitation, write the full address and the hours, or add a location content.',
        'If no store receives the public, remove the invitation and tell another channel: phone, e-mail or the chat.',
        'Publish the flow and import it here again to check.',
      ],
      es: [
        'Abra en el Builder el bloque de la lista.',
        'Junto a la invitación, escriba la dirección completa y el horario, o agregue un contenido de ubicación.',
        'Si no hay tienda que atienda al público, quite la invitación e informe otro canal: teléfono, correo o atención en el chat.',
        'Publique el flujo e impórtelo de nuevo aquí para comprobarlo.',
      ],
    },
  },
  requires: ['graphFacts', 'said', 'contacts', 'surroundings'],
  audit({ graphFacts, said, contacts, surroundings }) {
    const { graph, reachable } = graphFacts;
    const invitations = invitationsIn(graphFacts, said);
    const shown = invitations.find(({ place }) => place !== null) ?? invitations[0];
    if (shown === undefined) return { outcome: 'not-applicable', variant: 'not-applicable' };
    const { id, title } = graph.blocks[shown.at]!;
    const place = shown.place ?? placeElsewhere(graphFacts, said);
    const found = {
      blocks: [id],
      params: { value: withoutVariables(lineOf(shown.invitation)), block: title },
      evidence: [quoteEvidence(id, shown.invitation), ...(place ?? [])],
    };
    const hasPremises = surroundings.client?.hasPremises ?? null;
    if (hasPremises === false) return { outcome: 'fail', variant: 'fail-no-premises', ...found };
    if (place === null && isUnreadable(graphFacts, said))
      return { outcome: 'review', variant: 'review-place', ...found };
    if (place === null) {
      // Where another way to a person is sure, the invitation is more of an advertisement.
      const isAlone = ![...goalsOf(graphFacts, contacts).sure].some((at) => reachable.has(at));
      const severity = isAlone ? {} : { severity: 'low' as const };
      return { outcome: 'fail', variant: 'fail', ...found, ...severity };
    }
    if (hasPremises === true) return { outcome: 'pass', variant: 'pass', ...found };
    return {
      outcome: 'review',
      variant: 'review-premises',
      subject: 'client.hasPremises',
      ...found,
    };
  },
});

interface Invitation {
  readonly at: number;
  readonly invitation: Quoted;
  /** Address, map or link to one in the same block; null when the block tells none. */
  readonly place: readonly Evidence[] | null;
}

function invitationsIn(facts: FlowFacts, said: readonly Said[]): Invitation[] {
  return [...facts.reachable]
    .sort((a, b) => a - b)
    .flatMap((at): Invitation[] => {
      const { texts, isLocation } = said[at]!;
      const { invitation } = toldPlace(texts, isLocation);
      return invitation === null ? [] : [{ at, invitation, place: placeIn(facts, said, at) }];
    });
}

function placeIn(
  { graph }: FlowFacts,
  said: readonly Said[],
  at: number,
): readonly Evidence[] | null {
  const { texts, isLocation, links } = said[at]!;
  const { id } = graph.blocks[at]!;
  const [address] = toldPlace(texts, isLocation).addresses;
  if (address !== undefined) return [quoteEvidence(id, address)];
  const link = [...links.map(({ uri }) => uri), ...texts].find((one) => linkedPlace(one));
  if (link !== undefined) return [quoteEvidence(id, { text: link, start: null, end: null })];
  return isLocation ? [] : null;
}

/** An address or map that another block tells. */
function placeElsewhere(facts: FlowFacts, said: readonly Said[]): readonly Evidence[] | null {
  for (const at of [...facts.reachable].sort((a, b) => a - b)) {
    const place = placeIn(facts, said, at);
    if (place !== null) return place;
  }
  return null;
}

/** Variables whose names say that they hold a place. */
const placeVariable =
  /\{\{[^{}]{0,80}(?:endere|address|direccion|unidade|loja|tienda|sucursal|store)[^{}]{0,80}\}\}/i;

/** Pictures, texts made at run time and variables may tell a place that no file shows. */
function isUnreadable({ graph, reachable }: FlowFacts, said: readonly Said[]): boolean {
  return [...reachable].some((at) => {
    const { entering, leaving } = graph.blocks[at]!;
    return (
      said[at]!.texts.some((text) => placeVariable.test(text)) ||
      [...entering, ...leaving].some((action) => shownContent(action)?.isOpaque === true)
    );
  });
}
