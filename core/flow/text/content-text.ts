import type { Action } from '#core/model/flow.ts';
import { field, isObject, type Json, type JsonObject } from '#core/model/json.ts';
import { child, get, objects, text } from '../read/fields.ts';
import { scanJson } from '../read/scan-json.ts';

/** What one content item puts on the user's screen. */
export interface ShownContent {
  /** Sentences in reading order; may hold `{{variables}}` and WhatsApp marks. */
  readonly texts: readonly string[];
  /** Choices as the user reads them, with what comes back when one is chosen. */
  readonly options: readonly ShownOption[];
  /** Addresses behind links and media; media addresses are marked so that they are not taken for contact links. */
  readonly links: readonly ShownLink[];
  /** True when there is a map or an address. */
  readonly isLocation: boolean;
  /** True when something is shown that the file does not hold: a picture, a voice, a text made by a script. */
  readonly isOpaque: boolean;
}

/** A button, list row or menu line. */
export interface ShownOption {
  readonly label: string;
  /** What the bot receives when it is chosen (FLOW.md 3.2): the value when it is a string, else the label. */
  readonly reply: string;
  /** What WhatsApp may send instead: the id of a list row or button (FLOW.md 12.7). */
  readonly id?: string;
  /** True when it opens an address: the bot receives nothing. */
  readonly opensLink?: true;
}

/** An address the user can open, or a media file's address. */
export interface ShownLink {
  readonly uri: string;
  readonly isMedia: boolean;
}

const nothing: ShownContent = {
  texts: [],
  options: [],
  links: [],
  isLocation: false,
  isOpaque: false,
};

const lime = 'application/vnd.lime.';

/** Longest text that is kept, in UTF-16 units; WhatsApp sends at most 4,096 characters in a message. */
const longestText = 16_384;

/** A simulation asks for the same action's content thousands of times. */
const known = new WeakMap<Action, ShownContent | null>();

/** What a sending action shows; null for actions that send nothing. Texts no channel could carry are cut. */
export function shownContent(action: Action): ShownContent | null {
  const before = known.get(action);
  if (before !== undefined) return before;
  const shown = contentOf(action);
  const cut =
    shown === null
      ? null
      : { ...shown, texts: shown.texts.map((one) => one.slice(0, longestText)) };
  known.set(action, cut);
  return cut;
}

function contentOf(action: Action): ShownContent | null {
  const type = text(action.settings, 'type') ?? '';
  switch (action.type) {
    case 'SendMessage':
      return shownDocument(type, get(action.settings, 'content') ?? null);
    case 'SendRawMessage':
      return shownRaw(type, text(action.settings, 'rawContent') ?? '');
    case 'SendMessageFromHttp':
      return { ...nothing, isOpaque: true };
    default:
      return null;
  }
}

/** Content written as text that becomes a document at run time (FLOW.md 3.3). */
function shownRaw(type: string, raw: string): ShownContent {
  if (type === 'text/plain') return shownDocument(type, raw);
  if (/^\s*\{\{[^{}]+\}\}\s*$/.test(raw) || type.includes('{{'))
    return { ...nothing, isOpaque: true };
  let parsed: Json;
  try {
    // A document in a text is bounded like the file it stands in: what follows goes down as deep as it does.
    scanJson(raw);
    parsed = JSON.parse(raw) as Json;
  } catch {
    return { ...nothing, isOpaque: true };
  }
  return shownDocument(type, parsed);
}

/** What a LIME document shows, by its MIME type (FLOW.md 3.1). */
function shownDocument(type: string, content: Json): ShownContent {
  const mime = type.toLowerCase();
  if (mime === `${lime}chatstate+json`) return nothing;
  if (typeof content === 'string') {
    return mime === 'text/plain' || mime === ''
      ? { ...nothing, texts: [content] }
      : anyStrings(content);
  }
  if (!isObject(content)) return anyStrings(content);
  switch (mime) {
    case `${lime}select+json`:
      return shownSelect(content);
    case `${lime}document-select+json`:
      return shownDocumentSelect(content);
    case `${lime}collection+json`:
      return join(
        (Array.isArray(get(content, 'items')) ? (get(content, 'items') as Json[]) : []).map(
          (item) => shownDocument(text(content, 'itemType') ?? '', item),
        ),
      );
    case `${lime}container+json`:
      return shownDocument(text(content, 'type') ?? '', get(content, 'value') ?? null);
    case `${lime}list+json`:
      return join([
        container(child(content, 'header')),
        ...objects(content, 'items').map((item) => container(item)),
      ]);
    case `${lime}media-link+json`:
      return {
        ...nothing,
        texts: present(text(content, 'title'), text(content, 'text')),
        links: present(text(content, 'uri')).map((uri) => ({ uri, isMedia: true })),
        isOpaque: true,
      };
    case `${lime}web-link+json`:
      return {
        ...nothing,
        texts: present(text(content, 'title'), text(content, 'text')),
        links: present(text(content, 'uri')).map((uri) => ({ uri, isMedia: false })),
      };
    case `${lime}location+json`:
      return { ...nothing, texts: present(text(content, 'text')), isLocation: true };
    case `${lime}input+json`:
      return container(child(content, 'label'));
    case 'application/json':
      return shownWhatsApp(content);
    default:
      return anyStrings(content);
  }
}

function shownSelect(content: JsonObject): ShownContent {
  return {
    ...nothing,
    texts: present(text(content, 'text')),
    options: objects(content, 'options').map((option) => {
      const label = text(option, 'text') ?? text(option, 'previewText') ?? '';
      const value = get(option, 'value');
      const order = text(option, 'order');
      const reply = typeof value === 'string' && value !== '' ? value : (order ?? label);
      return { label, reply };
    }),
  };
}

function shownDocumentSelect(content: JsonObject): ShownContent {
  const header = container(child(content, 'header'));
  const options = objects(content, 'options').flatMap((option) => {
    const label = child(option, 'label');
    const shown = container(label);
    const value = child(option, 'value');
    const valueText = value === null ? null : text(value, 'value');
    const name = shown.texts.join(' ');
    return name === '' ? [] : [{ label: name, reply: valueText ?? name, links: shown.links }];
  });
  return {
    ...header,
    options: options.map(({ label, reply, links }) =>
      links.length > 0 ? { label, reply, opensLink: true } : { label, reply },
    ),
    links: [...header.links, ...options.flatMap(({ links }) => links)],
  };
}

/** A `{type, value}` pair. */
function container(raw: JsonObject | null): ShownContent {
  return raw === null ? nothing : shownDocument(text(raw, 'type') ?? '', get(raw, 'value') ?? null);
}

/** WhatsApp's own interactive messages and templates (FLOW.md 3.3). */
function shownWhatsApp(content: JsonObject): ShownContent {
  if (child(content, 'template') !== null) return { ...nothing, isOpaque: true };
  const interactive = child(content, 'interactive');
  if (interactive === null) return anyStrings(content);
  const action = child(interactive, 'action') ?? {};
  const rows = objects(action, 'sections').flatMap((section) => objects(section, 'rows'));
  const buttons = objects(action, 'buttons').flatMap((button) => {
    const reply = child(button, 'reply');
    return reply === null ? [] : [reply];
  });
  const parameters = child(action, 'parameters');
  return {
    ...nothing,
    texts: present(
      ...['header', 'body', 'footer'].map((part) => {
        const object = child(interactive, part);
        return object === null ? null : text(object, 'text');
      }),
      ...rows.map((row) => text(row, 'description')),
      parameters === null ? null : text(parameters, 'display_text'),
    ),
    options: [...rows, ...buttons].flatMap((row) => {
      const label = text(row, 'title');
      // A tap returns the title or the id (FLOW.md 12.7); the title is what a person would type.
      const id = text(row, 'id');
      return label === null ? [] : [{ label, reply: label, ...(id === null ? {} : { id }) }];
    }),
    links: present(
      parameters === null ? null : text(parameters, 'url'),
      parameters === null ? null : text(parameters, 'phone_number'),
    ).map((uri) => ({ uri, isMedia: false })),
  };
}

const noWords = new Set(['type', 'id', 'uri', 'itemtype', 'previewuri', 'previewtype', 'scope']);

/** Every string of a content nobody knows the form of, weaker but never lost. */
function anyStrings(content: Json): ShownContent {
  const texts: string[] = [];
  const links: ShownLink[] = [];
  const stack: { value: Json; key: string }[] = [{ value: content, key: '' }];
  while (stack.length > 0) {
    const { value, key } = stack.pop() as { value: Json; key: string };
    if (typeof value === 'string') {
      if (/^(https?|tel|mailto):/i.test(value)) links.push({ uri: value, isMedia: false });
      else if (!noWords.has(key.toLowerCase())) texts.push(value);
    } else if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1)
        stack.push({ value: value[at] ?? null, key });
    } else if (isObject(value)) {
      for (const name of Object.keys(value).reverse()) {
        stack.push({ value: field(value, name) ?? null, key: name });
      }
    }
  }
  return { ...nothing, texts, links };
}

function join(parts: readonly ShownContent[]): ShownContent {
  return {
    texts: parts.flatMap((part) => part.texts),
    options: parts.flatMap((part) => part.options),
    links: parts.flatMap((part) => part.links),
    isLocation: parts.some((part) => part.isLocation),
    isOpaque: parts.some((part) => part.isOpaque),
  };
}

function present(...texts: (string | null)[]): string[] {
  return texts.filter((value): value is string => value !== null && value !== '');
}
