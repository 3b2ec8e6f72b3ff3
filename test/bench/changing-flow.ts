import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { generateFlow } from '#test/fixtures/generate-flow.ts';

const words = `
  agora ainda ajuda aqui atendente atender boleto bom cadastro canal cancelar carrinho cartão cidade cliente código compra
  conta contato conversa dados data depois desconto devolução dia digite duas dúvida e-mail endereço entrega entregar
  envio escolha espere esta falar fatura favor fazer fim forma hoje horário informe início já ligar loja mais manhã mensagem
  menu minutos momento nome nossa novo número obrigado olá opção ou outro pagamento para parcela pedido pessoa plano podemos
  por prazo preço precisa primeira produto quer quando receber resposta retirada semana serviço seu site sobre sua tarde
  telefone tempo tipo todos troca um unidade você voltar
`
  .trim()
  .split(/\s+/);

/** Numbers that look like chance and are the same on every machine. */
function chance(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

/**
 * Texts of a bot's flow, one version after the other: as large as real ones, with identifiers and words of its own. Each
 * version changes a text or three, moves some blocks on the canvas, and now and then has a block more.
 */
export function* changingFlow(bot: number, blocks: number): Generator<string> {
  const draw = chance(bot + 1);
  const flow = withOwnWords(withTracking(generateFlow(blocks), draw), draw, bot) as Record<
    string,
    JsonObject
  >;
  for (let version = 1; ; version += 1) {
    yield JSON.stringify(flow);
    const ids = Object.keys(flow);
    const any = (): string => ids[draw(ids.length)]!;
    for (let turn = 0; turn <= draw(3); turn += 1) {
      const id = any();
      flow[id] = { ...flow[id], note: sentence(draw, 12), version };
    }
    for (let turn = 0; turn < draw(6); turn += 1) {
      const id = any();
      flow[id] = {
        ...flow[id],
        $position: { top: `${String(draw(4_000))}px`, left: `${String(draw(4_000))}px` },
      };
    }
    if (draw(5) === 0) flow[identifier(`${String(bot)} ${String(version)}`)] = { ...flow[any()] };
  }
}

/** What people hang on their blocks: events for the statistics, with words of their own. */
function withTracking(flow: JsonObject, draw: (below: number) => number): JsonObject {
  const event = (): Json => ({
    type: 'TrackEvent',
    $title: sentence(draw, 4),
    $invalid: false,
    settings: {
      category: sentence(draw, 3),
      action: sentence(draw, 5),
      extras: { canal: sentence(draw, 2), origem: sentence(draw, 6), quando: sentence(draw, 3) },
    },
    conditions: [],
  });
  return Object.fromEntries(
    Object.entries(flow).map(([id, block]) => [
      id,
      { ...(block as JsonObject), $tags: [], tracking: [event(), event(), event()] },
    ]),
  );
}

/** The same structure with texts and identifiers that repeat no more than those of people. */
function withOwnWords(value: Json, draw: (below: number) => number, bot: number): Json {
  if (typeof value === 'string')
    return value.length > 24 ? sentence(draw, Math.ceil(value.length / 6)) : value;
  if (Array.isArray(value)) return value.map((item) => withOwnWords(item, draw, bot));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      name === '$id' || name === 'id'
        ? identifier(`${String(bot)} ${String(draw(1_000_000_000))}`)
        : withOwnWords(item, draw, bot),
    ]),
  );
}

function sentence(draw: (below: number) => number, length: number): string {
  return Array.from({ length }, () => words[draw(words.length)]).join(' ');
}

function identifier(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex');
  return [8, 12, 16, 20, 32].map((end, at) => hex.slice([0, 8, 12, 16, 20][at], end)).join('-');
}
