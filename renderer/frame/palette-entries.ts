import {
  Bot as BotIcon,
  CircleHelp,
  Contrast,
  CornerDownRight,
  FileText,
  ListChecks,
  Phone,
  Settings,
  Siren,
  Users,
} from '@lucide/vue';
import { computed } from 'vue';
import type { Component } from 'vue';
import { useRouter } from 'vue-router';
import { commandText } from '#app/contract/command-texts.ts';
import { groupOf, type CommandGroup, type CommandId } from '#app/contract/commands.ts';
import type { Place } from '#app/contract/place-views.ts';
import { settingsParts } from '#renderer/settings/settings-parts.ts';
import type { SettingsPart } from '#renderer/settings/settings-parts.ts';
import { usePlaces } from '#renderer/stores/places.ts';
import { useFormats } from '#renderer/texts/formats.ts';
import { useTexts } from '#renderer/texts/texts.ts';
import { useCommands } from './commands.ts';
import { mainPlaces } from './main-places.ts';
import { addressOf, usePlaceWords } from './place-words.ts';
import { createRanking } from './rank.ts';
import { keysOf } from './shortcuts.ts';

/** One line of the palette. */
export interface PaletteEntry {
  /** Of its own in the whole palette. */
  readonly key: string;
  readonly title: string;
  /** What it is, and whose. */
  readonly detail: string;
  readonly icon: Component;
  /** Keys that do the same; empty where there are none. */
  readonly keys: string;
  readonly run: () => void;
}

/** Something that can be found, made a line only when it is shown: there may be thousands. */
interface Findable {
  readonly searched: string;
  readonly entry: () => PaletteEntry;
}

/** Lines under one heading; null: no heading. */
export interface PaletteGroup {
  readonly key: string;
  readonly label: string | null;
  readonly entries: readonly PaletteEntry[];
}

/** Before this sign stand commands only. */
const COMMANDS_ONLY = '>';
/** Lines that are shown: whoever sees none of theirs among them types one more letter. */
const MOST = 30;

const groupIcons: Readonly<Record<CommandGroup, Component>> = {
  go: CornerDownRight,
  audit: ListChecks,
  file: FileText,
  view: Contrast,
  help: CircleHelp,
};
const placeIcons: Readonly<Record<Place['kind'], Component>> = {
  client: Users,
  bot: BotIcon,
  number: Phone,
  incident: Siren,
};

/** What the palette lists for what was typed: places, parts of the settings, and commands of the view in front. */
export function usePaletteEntries(typed: () => string, run: (command: CommandId) => void) {
  const commands = useCommands();
  const places = usePlaces();
  const router = useRouter();
  const words = usePlaceWords();
  const { t } = useTexts();
  const { locale } = useFormats();

  function commandEntry(command: CommandId): PaletteEntry {
    const title = commandText(command, locale.value);
    const group = groupOf(command);
    return {
      key: `command ${command}`,
      title,
      detail: t(`palette.group.${group}`),
      icon: mainPlaces.find((one) => one.command === command)?.icon ?? groupIcons[group],
      keys: keysOf(command),
      run: () => run(command),
    };
  }

  function placeEntry(place: Place): PaletteEntry {
    return {
      key: `${place.kind} ${place.id}`,
      title: words.title(place),
      detail: words.detail(place),
      icon: placeIcons[place.kind],
      keys: '',
      run: () => void router.push(addressOf(place)),
    };
  }

  function settingsEntry(part: SettingsPart): PaletteEntry {
    return {
      key: `settings ${part}`,
      title: t(`settings.part.${part}`),
      detail: t('nav.settings'),
      icon: Settings,
      keys: '',
      run: () => void router.push({ name: 'settings', params: { part } }),
    };
  }

  const offered = computed(() => commands.offered.filter((command) => command !== 'palette'));
  const ofCommands = computed(() =>
    offered.value.map((command): Findable => {
      const searched = commandText(command, locale.value);
      return { searched, entry: () => commandEntry(command) };
    }),
  );
  const ofSettings = computed(() =>
    settingsParts.map((part): Findable => {
      const searched = `${t(`settings.part.${part}`)}, ${t('nav.settings')}`;
      return { searched, entry: () => settingsEntry(part) };
    }),
  );
  const ofPlaces = computed(() =>
    (places.value ?? []).map((place): Findable => {
      return { searched: words.searched(place), entry: () => placeEntry(place) };
    }),
  );

  const ranked = (all: () => readonly Findable[]) => {
    const ranking = computed(() => createRanking(all().map(({ searched }) => searched)));
    return (wanted: string) => ranking.value.find(wanted).map((at) => all()[at]!);
  };
  const everything = computed(() => [...ofCommands.value, ...ofSettings.value, ...ofPlaces.value]);
  const findCommand = ranked(() => ofCommands.value);
  const findAnything = ranked(() => everything.value);

  const found = computed<readonly Findable[]>(() => {
    const wanted = typed().trimStart();
    if (!wanted.startsWith(COMMANDS_ONLY)) return findAnything(wanted);
    const rest = wanted.slice(COMMANDS_ONLY.length).trim();
    return rest === '' ? ofCommands.value : findCommand(rest);
  });

  const groups = computed<readonly PaletteGroup[]>(() => {
    if (typed().trim() !== '') {
      const entries = found.value.slice(0, MOST).map(({ entry }) => entry());
      return [{ key: 'found', label: null, entries }];
    }
    return [
      { key: 'recent', label: t('palette.recent'), entries: places.recent.map(placeEntry) },
      { key: 'commands', label: t('palette.commands'), entries: offered.value.map(commandEntry) },
    ].filter(({ entries }) => entries.length > 0);
  });

  return { groups, total: computed(() => found.value.length), most: MOST };
}
