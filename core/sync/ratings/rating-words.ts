import type { QualityValue } from '#core/model/quality-history.ts';
import { messagingLimit } from '../whatsapp/messaging-limit.ts';
import { plainWords } from './table-text.ts';

const qualityWords: Readonly<Record<QualityValue, readonly string[]>> = {
  GREEN: ['green', 'verde', 'alta', 'alto', 'high'],
  YELLOW: ['yellow', 'amarelo', 'amarela', 'amarillo', 'amarilla', 'media', 'medio', 'medium'],
  RED: ['red', 'vermelho', 'vermelha', 'rojo', 'roja', 'baixa', 'baixo', 'baja', 'bajo', 'low'],
  UNKNOWN: [
    ...['unknown', 'na', 'n a', 'none', 'not rated', 'unrated', 'pending'],
    ...['desconhecida', 'desconhecido', 'sem classificacao', 'sem qualidade', 'nao avaliada'],
    ...['desconocida', 'desconocido', 'sin clasificar', 'sin calificacion', 'sin calidad'],
    ...['pendente', 'pendiente'],
  ],
};

/** Signs by which ratings are shown, the program's own among them. */
const qualitySigns: Readonly<Record<string, QualityValue | undefined>> = {
  '🟢': 'GREEN',
  '▲': 'GREEN',
  '🟡': 'YELLOW',
  '◆': 'YELLOW',
  '🔴': 'RED',
  '▼': 'RED',
  '⚪': 'UNKNOWN',
  '○': 'UNKNOWN',
};

/** Words beside the rating that say nothing of it. */
const fillers = new Set(['qualidade', 'quality', 'calidad', 'rating', 'tier']);

/**
 * A rating by Meta's word, by the colour or by the word of WhatsApp Manager in the product's languages, also two of
 * them that agree, e.g. `Alta (verde)`; null for what is none.
 */
export function readRating(written: string): QualityValue | null {
  const plain = plainWords(written);
  const whole = ratingOf(plain);
  const signs = Array.from(written, (sign) => qualitySigns[sign]).filter(
    (one) => one !== undefined,
  );
  const words = plain.split(' ').filter((word) => word !== '' && !fillers.has(word));
  const named = [...signs, ...(whole === null ? words.map(ratingOf) : [whole])];
  const first = named[0] ?? null;
  return named.every((one) => one === first) ? first : null;
}

function ratingOf(plain: string): QualityValue | null {
  const entries = Object.entries(qualityWords) as [QualityValue, readonly string[]][];
  return entries.find(([, words]) => words.includes(plain))?.[0] ?? null;
}

/** Meta's statuses (WHATSAPP 1.3.3) and what WhatsApp Manager calls them. */
const statusWords: Readonly<Record<string, readonly string[]>> = {
  CONNECTED: ['connected', 'conectado', 'conectada'],
  DISCONNECTED: ['disconnected', 'offline', 'desconectado', 'desconectada', 'sin conexion'],
  PENDING: ['pending', 'pendente', 'pendiente'],
  FLAGGED: ['flagged', 'sinalizado', 'sinalizada', 'marcado', 'marcada'],
  RESTRICTED: ['restricted', 'restrito', 'restrita', 'restringido', 'restringida'],
  RATE_LIMITED: ['rate limited'],
  BANNED: ['banned', 'banido', 'banida', 'bloqueado', 'bloqueada', 'prohibido'],
  MIGRATED: ['migrated', 'migrado', 'migrada'],
  DELETED: ['deleted', 'excluido', 'excluida', 'eliminado', 'eliminada'],
  UNVERIFIED: ['unverified', 'nao verificado', 'sin verificar', 'no verificado'],
  UNKNOWN: ['unknown', 'desconhecido', 'desconocido'],
};

/** A number's status by Meta's word or that of WhatsApp Manager; null for what is none. */
export function readStatus(written: string): string | null {
  const plain = plainWords(written);
  return Object.entries(statusWords).find(([, words]) => words.includes(plain))?.[0] ?? null;
}

/**
 * A messaging limit as Meta's tier: `2K`, `2.000`, `2 mil`, `TIER_2K`, `ilimitado`. Words of another kind are kept, cut
 * to 40 characters; null for nothing.
 */
export function readLimit(written: string): string | null {
  const plain = plainWords(written);
  if (plain === '') return null;
  if (/^(?:tier )?(?:unlimited|ilimitado|sem limite|sin limite)$/.test(plain))
    return 'TIER_UNLIMITED';
  // `2.000`, `2,000` and `2 000` are one number: its point, comma or space became a space.
  const count = /^(?:tier )?(\d{1,3}(?: 000)?|\d{4,6}) ?(k|mil)?$/.exec(plain);
  if (count === null) return written.trim().slice(0, 40);
  const value = Number(count[1]!.replace(' ', '')) * (count[2] === undefined ? 1 : 1000);
  return messagingLimit(value);
}
