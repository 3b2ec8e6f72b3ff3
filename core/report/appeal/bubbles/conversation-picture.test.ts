import { Window } from 'happy-dom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emoji, longWord, markup } from '#test/fixtures/nasty-report-document.ts';
import { conversationPictures, type PictureRequest } from './conversation-picture.ts';
import { runsOf, widthOf } from './measure.ts';
import { wrapped } from './wrap.ts';

const request: PictureRequest = {
  title: 'Conversa 1: Transbordo no chat',
  notes: ['Em “Horário”, a variável “aberto” cumpre a condição “equals true”.'],
  titles: { welcome: 'Boas-vindas', hours: 'Horário', desk: 'Atendimento' },
  words: {
    user: (message) => `Usuário, mensagem ${String(message)}`,
    silent: 'não envia mensagem',
    handover: 'A conversa passa para uma pessoa',
    more: (count) => `… mais ${String(count)}`,
    page: (page, pages) => `${String(page)} de ${String(pages)}`,
  },
  turns: [
    { from: 'user', text: 'oi 👋🏽' },
    {
      from: 'bot',
      block: 'welcome',
      text: 'Olá! Sou a assistente da Padaria 😀.\n\nDigite ATENDENTE -> para falar com uma pessoa.',
      options: ['Pedir bolo', 'Falar com atendente'],
      handover: false,
    },
    { from: 'user', text: 'quero falar com um humano' },
    { from: 'bot', block: 'hours', text: '', options: [], handover: false },
    { from: 'bot', block: 'desk', text: '', options: [], handover: true },
  ],
};

/** The words of a drawing, in order. */
function wordsOf(svg: string): string[] {
  const window = new Window();
  window.document.body.innerHTML = svg;
  return [...window.document.querySelectorAll('text')].map(({ textContent }) => textContent);
}

describe('a picture of a conversation', () => {
  it('is the drawing that was looked at', async () => {
    const [svg, ...more] = conversationPictures(request);
    expect(more).toEqual([]);
    await expect(svg!.replaceAll('><', '>\n<')).toMatchFileSnapshot(
      '../../../../test/golden/appeal-conversation.svg',
    );
  });

  it('is the same twice', () => {
    expect(conversationPictures(request)).toEqual(conversationPictures(request));
  });

  it('names who speaks, and blocks that say nothing', () => {
    const words = wordsOf(conversationPictures(request)[0]!).join('').replaceAll(' ', '');
    for (const one of [
      'Usuário,mensagem2',
      'Boas-vindas',
      'Horário,nãoenviamensagem',
      'Atendimento',
    ])
      expect(words).toContain(one);
  });

  it('stays inside its paper, and ends pages at turns', () => {
    const turns = Array.from({ length: 40 }, () => request.turns).flat();
    const pages = conversationPictures({ ...request, turns });
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      const height = Number(/height="(\d+)"/.exec(page)?.[1]);
      expect(height).toBeLessThan(2_600);
      const bottoms = [...page.matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
      expect(Math.max(...bottoms)).toBeLessThan(height);
    }
  });

  it('parts no speaker from what is said', () => {
    for (let lines = 20; lines < 36; lines += 1) {
      const turns = Array.from({ length: 6 }, (): PictureRequest['turns'][number] => ({
        from: 'user',
        text: 'linha\n'.repeat(lines).trim(),
      }));
      for (const page of conversationPictures({ ...request, turns, notes: [] })) {
        const [bubbles, speakers] = [/rx="12"/g, /font-size="13"/g].map(
          (mark) => page.match(mark)?.length ?? 0,
        );
        expect(bubbles).toBeGreaterThan(0);
        expect(
          wordsOf(page)
            .join('')
            .match(/mensagem\s*\d/g),
        ).toHaveLength(bubbles ?? 0);
        expect(speakers).toBeGreaterThanOrEqual(bubbles ?? 0);
      }
    }
  });

  it('shows hostile texts as text, cut and counted', () => {
    const nasty = `${markup} \u202e\u200b\u0007\uffff ${emoji} ${longWord}`;
    const svgs = conversationPictures({
      ...request,
      title: nasty,
      notes: [nasty],
      titles: { welcome: nasty },
      turns: [
        { from: 'user', text: nasty },
        {
          from: 'bot',
          block: 'welcome',
          text: nasty,
          options: Array.from({ length: 99 }, () => nasty),
          handover: true,
        },
      ],
    });
    const window = new Window();
    for (const svg of svgs) {
      expect(() => new window.DOMParser().parseFromString(svg, 'image/svg+xml')).not.toThrow();
      // eslint-disable-next-line no-control-regex -- what XML does not allow is looked for
      expect(svg).not.toMatch(/[\u0000-\u0008\u202e\u200b\uffff]/);
      const tags = [...svg.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag);
      expect(new Set(tags)).toEqual(new Set(['svg', 'rect', 'path', 'text']));
      expect(svg.length).toBeLessThan(400_000);
    }
    expect(svgs.join('')).toContain('mais');
  });
});

describe('measuring', () => {
  it.each([
    ['ação', ['regular']],
    ['a😀b', ['regular', 'emoji', 'regular']],
    ['👨‍👩‍👧', ['emoji']],
    ['1️⃣', ['emoji']],
    ['Žž', ['extended']],
    ['漢', ['missing']],
    // Two signs could be joined to one by the type.
    ['->', ['regular', 'regular']],
    ['e\u0301', ['regular']],
  ])('%s is drawn in %j', (text, faces) => {
    expect(runsOf(text, 'regular').map(({ face }) => face)).toEqual(faces);
  });

  it('wraps any text into lines that fit, and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 3, max: 40 }),
        (text, width) => {
          const lines = wrapped(text, width, 'regular');
          for (const line of lines)
            expect(widthOf(line, 'regular')).toBeLessThanOrEqual(width + 1e-9);
          const bare = (given: string): string => given.normalize('NFC').replace(/\s/g, '');
          expect(bare(lines.join(''))).toBe(bare(text));
        },
      ),
    );
  });
});
