import {
  BookCheck,
  CalendarClock,
  FileText,
  Gauge,
  LayoutList,
  ListChecks,
  Scale,
  Search,
  Settings,
  Siren,
  Users,
} from '@lucide/vue';
import type { Component } from 'vue';
import type { RouteLocationNormalizedLoaded } from 'vue-router';
import type { CommandId } from '#app/contract/commands.ts';

/** A view over all clients, with the command that leads to it. */
export interface MainPlace {
  /** Its route. */
  readonly name: MainPlaceName;
  readonly command: CommandId;
  readonly icon: Component;
  /** Routes that belong to it besides its own. */
  readonly also?: readonly string[];
}

/** The rail from top to bottom. */
export const mainPlaces = [
  { name: 'overview', command: 'go-overview', icon: LayoutList },
  { name: 'clients', command: 'go-clients', icon: Users },
  { name: 'findings', command: 'go-findings', icon: ListChecks },
  { name: 'quality', command: 'go-quality', icon: Gauge },
  { name: 'incidents', command: 'go-incidents', icon: Siren },
  { name: 'reports', command: 'go-reports', icon: FileText, also: ['report-batch'] },
  { name: 'appeals', command: 'go-appeals', icon: Scale },
  { name: 'search', command: 'go-search', icon: Search },
  { name: 'schedules', command: 'go-schedules', icon: CalendarClock },
  { name: 'rules', command: 'go-rules', icon: BookCheck, also: ['rule'] },
  { name: 'settings', command: 'go-settings', icon: Settings },
] as const satisfies readonly (Omit<MainPlace, 'name'> & { readonly name: string })[];

/** Name of a view over all clients. */
export type MainPlaceName = (typeof mainPlaces)[number]['name'];

/** The view over all clients that an address belongs to; what belongs to a client stands under the clients. */
export function mainPlaceOf({ name, params }: RouteLocationNormalizedLoaded): MainPlaceName | null {
  if (typeof params.clientId === 'string') return 'clients';
  const places: readonly MainPlace[] = mainPlaces;
  const place = places.find(
    (one) => one.name === name || one.also?.some((other) => other === name) === true,
  );
  return place?.name ?? null;
}
