import type { GraphWorld, Health } from './graph-world.ts';

const order = ['AVAILABLE', 'LIMITED', 'BLOCKED'] as const;

/** `health_status` of a node: the worst of its entities holds for the whole (WHATSAPP 1.3.4). */
export function healthStatus(
  world: GraphWorld,
  entities: readonly (readonly [type: string, id: string])[],
): Record<string, unknown> {
  const known = entities.map(
    ([type, id]) => [type, id, world.health.get(id) ?? available] as const,
  );
  const worst = Math.max(...known.map(([, , { canSend }]) => order.indexOf(canSend)));
  return {
    can_send_message: order[worst],
    entities: known.map(([entity_type, id, { canSend, info, errors }]) => ({
      entity_type,
      id,
      can_send_message: canSend,
      ...(info === undefined ? {} : { additional_info: info }),
      ...(errors === undefined ? {} : { errors }),
    })),
  };
}

const available: Health = { canSend: 'AVAILABLE' };
