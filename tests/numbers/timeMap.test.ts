// A green run proves that TimeMaps have the form of RFC 7089. It does not prove that a program reads them.
import { expect, it } from 'vitest';
import { timeMap, timeMapName } from '../../src/numbers/timeMap.ts';

const of = (...mementos: { date: string; address: string }[]) =>
  timeMap({ original: 'https://a.example/x', self: 'https://a.example/x/timemap.link', mementos });

it('lists the original, itself, and each memento with its time; the first and the last are named', () => {
  expect(
    of(
      { date: '2026-01-31', address: 'https://a.example/v1' },
      { date: '2026-02-01', address: 'https://a.example/v3' },
      { date: '2026-11-27', address: 'https://a.example/v4' },
    ),
  ).toMatchInlineSnapshot(`
    "<https://a.example/x>; rel="original",
    <https://a.example/x/timemap.link>; rel="self"; type="application/link-format"; from="Sat, 31 Jan 2026 00:00:00 GMT"; until="Fri, 27 Nov 2026 00:00:00 GMT",
    <https://a.example/v1>; rel="first memento"; datetime="Sat, 31 Jan 2026 00:00:00 GMT",
    <https://a.example/v3>; rel="memento"; datetime="Sun, 01 Feb 2026 00:00:00 GMT",
    <https://a.example/v4>; rel="last memento"; datetime="Fri, 27 Nov 2026 00:00:00 GMT"
    "
  `);
});

it('names one version as the first and the last', () => {
  expect(of({ date: '2026-01-31', address: 'https://a.example/v1' })).toContain('rel="first last memento"');
});

it('has a file of its own for each language of the frame', () => {
  expect([timeMapName(), timeMapName('pt-BR')]).toEqual(['timemap.link', 'timemap.pt-BR.link']);
});
