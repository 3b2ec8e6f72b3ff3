import type { Assumption, Turn } from '#core/model/finding.ts';

/** One piece of a part of the packet: pages and text files show the same pieces. */
export type Piece =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  /** A name and what is known of it. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Words of somebody else, unchanged. */
  | { readonly kind: 'verbatim'; readonly text: string }
  | {
      readonly kind: 'conversation';
      /** What it shows. */
      readonly caption: string;
      readonly turns: readonly Turn[];
      readonly assumptions: readonly Assumption[];
      readonly titles: Readonly<Record<string, string>>;
    };

/** Parts of a packet, in the order of its pages. */
export const sectionIds = [
  'claim',
  'ticket',
  'steps',
  'identifiers',
  'history',
  'ways',
  'profile',
  'templates',
  'flow',
  'actions',
  'errors',
  'log',
  'not-shown',
  'masked',
] as const;

/** A part of a packet. */
export type SectionId = (typeof sectionIds)[number];

/** A part of a packet in one language. */
export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly pieces: readonly Piece[];
}
