import type { WantedField } from './field-list.ts';
import { unknownField } from './graph-errors.ts';
import type { GraphNumber } from './graph-world.ts';

const profileFields = [
  ...['about', 'address', 'description', 'email', 'profile_picture_url', 'websites', 'vertical'],
  ...['messaging_product', 'id'],
];

/** The business profile: one flat element, unset fields left out, next to nothing unasked (WHATSAPP 1.3.5). */
export function profileReply(
  { profile }: GraphNumber,
  variant: 'prose' | 'oas23',
  wanted: readonly WantedField[] | null,
): unknown {
  const fields = wanted?.map(({ name }) => name) ?? [];
  for (const name of fields)
    if (!profileFields.includes(name)) throw unknownField(name, 'WhatsAppBusinessProfile');
  const shown = Object.fromEntries(
    fields.flatMap((name) => (profile[name] === undefined ? [] : [[name, profile[name]]])),
  );
  const product = { messaging_product: 'whatsapp' };
  return {
    data: [
      variant === 'oas23'
        ? { business_profile: { ...shown, ...product } }
        : { ...shown, ...product },
    ],
  };
}
