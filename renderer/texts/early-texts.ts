import { nearestLocale } from '#core/model/nearest-locale.ts';
import { loadTexts } from './load-texts.ts';

// Imported before everything else: most people keep the system's language, and its texts come while the other scripts
// are evaluated, before the host has said which language is wanted.
void loadTexts(nearestLocale(navigator.language));
