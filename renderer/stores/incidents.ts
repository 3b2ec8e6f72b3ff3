import { defineStore } from 'pinia';
import type { IncidentRow } from '#app/contract/incident-row.ts';
import { ask } from '#renderer/bridge.ts';
import { createKeyedMirror } from './keyed-mirror.ts';

/** Key under which the incidents of all clients are shown. */
export const EVERY_CLIENT = '*';

/** The incidents of the client that is open, or of all, closed ones too. */
export const useIncidents = defineStore('incidents', () =>
  createKeyedMirror<IncidentRow[]>(['incident', 'client'], (key) => {
    const clientId = key === EVERY_CLIENT ? null : key;
    return ask((host) => host.incident.list({ clientId, onlyOpen: false }));
  }),
);
