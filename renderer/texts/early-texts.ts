import { nearestLocale } from '#core/model/nearest-locale.ts';
import { expectedStart } from '#renderer/start/expected-start.ts';
import { loadTexts } from './load-texts.ts';

// Imported before everything else: the texts come while the other scripts are evaluated. Where the host has not yet said
// which language is wanted, most people keep the system's.
void loadTexts(expectedStart()?.look.locale ?? nearestLocale(navigator.language));
