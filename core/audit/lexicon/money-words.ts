import type { DataWord, RequestFrame } from './data-word.ts';

/** Cards and accounts (PHRASES 5.6, money data). */
export const moneyWords: readonly DataWord[] = [
  {
    kind: 'money',
    language: 'pt',
    isNumber: true,
    pattern:
      'numero (?:completo )?d[oe] (?:seu )?cartao|dados d[oe] (?:seu )?cartao|cvv|agencia e (?:a )?conta|numero da (?:sua )?conta|dados bancarios',
    unless:
      /^ (?:de |do |da )?(?:fidelidade|sus|presente|visita|pontos|vale|estacionamento|embarque)\b/,
  },
  {
    kind: 'money',
    language: 'pt',
    isNumber: true,
    pattern: 'codigo de seguranca',
    unless: /^ (?:enviado|recebido|que|por)\b/,
  },
  {
    kind: 'money',
    language: 'es',
    isNumber: true,
    pattern: 'codigo de seguridad',
    unless: /^ (?:enviado|recibido|que|por)\b/,
  },
  { kind: 'money', language: 'pt', pattern: 'chave (?:do )?pix|validade do (?:seu )?cartao' },
  {
    kind: 'money',
    language: 'pt',
    isNumber: true,
    isVague: true,
    pattern: 'cartao de (?:credito|debito)|conta (?:bancaria|corrente|poupanca)',
  },
  {
    kind: 'money',
    language: 'es',
    isNumber: true,
    pattern:
      'numero de (?:la |tu |su )?tarjeta|datos de (?:la |tu |su )?tarjeta|cvv|numero de (?:la |tu |su )?cuenta|datos bancarios|cbu|clabe|cci|iban',
    unless: /^ (?:de )?(?:cliente|fidelidad|regalo|puntos|sanitaria|embarque)\b/,
  },
  {
    kind: 'money',
    language: 'es',
    isNumber: true,
    isVague: true,
    pattern: 'tarjeta de (?:credito|debito)|cuenta bancaria',
  },
  {
    kind: 'money',
    language: 'en',
    isNumber: true,
    isVague: true,
    pattern: '(?:credit|debit) card|bank account',
  },
  {
    kind: 'money',
    language: 'en',
    isNumber: true,
    pattern:
      '(?:credit |debit )?card (?:number|details)|cvv|cvc|bank details|account number|sort code|routing number|iban',
    unless: /^ (?:of|for) (?:the )?(?:loyalty|gift)\b/,
  },
];

/** Sentences by which a bot makes paying the condition of going on. */
export const paymentFrames: readonly RequestFrame[] = [
  {
    kind: 'payment',
    language: 'pt',
    pattern:
      /\b(?:faca|efetue|realize|fazer|efetuar|realizar|confirme) (?:o |um |seu )?(?:pagamento|pix|deposito)\b|\b(?:pague|pagar) (?:a |o |uma )?(?:taxa|consulta|valor|mensalidade|assinatura|fatura)\b/,
    needs: 'condition',
  },
  {
    kind: 'payment',
    language: 'es',
    pattern:
      /\b(?:realiza|realice|efectua|efectue|haz|haga) (?:el |un |tu |su )?(?:pago|deposito)\b|\b(?:paga|pague|pagar) (?:la |el |una )?(?:tasa|consulta|cuota|monto|factura)\b/,
    needs: 'condition',
  },
  {
    kind: 'payment',
    language: 'en',
    pattern:
      /\b(?:make|complete) (?:the |a |your )?payment\b|\bpay (?:the |a |your )?(?:fee|bill)\b/,
    needs: 'condition',
  },
];
