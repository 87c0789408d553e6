// A green run does not prove that pages use this; tests/dist/typography.test.ts reads them.
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/model/format.ts';
import { typeset, typesetAll } from '../../src/model/typography.ts';

/** Spaces that do not break, made visible: "_" for the usual one, "|" for the narrow one. */
const seen = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '|');

describe('spaces that do not break', () => {
  it.each([
    ['de', 'Es sind 14 % von 100.', 'Es sind 14_% von 100.'],
    ['de', '42,3\u202f% und {share} %', '42,3_% und {share}_%'],
    ['de', 'am 14. Juni 2011, im Juni 2011', 'am 14._Juni 2011, im Juni 2011'],
    ['de', 'z. B. so, i. d. R. auch, d. h. immer', 'z._B. so, i._d._R. auch, d._h. immer'],
    ['de', 'von 400 Unternehmen, n = 400, 5 Mio. €', 'von 400 Unternehmen, n_=_400, 5_Mio._€'],
    ['de', 'ein Plan. Er gilt.', 'ein Plan. Er gilt.'],
    ['en', 'It is 14 % of 100, or 14%.', 'It is 14% of 100, or 14%.'],
    ['en', 'on 14 June 2011, on June 14, in May 2011', 'on 14_June 2011, on June_14, in May 2011'],
    ['nl', 'op 14 juni 2011 zei 14% ja', 'op 14_juni 2011 zei 14% ja'],
    ['fr', 'Est-ce 14 % ? Oui : « voilà » !', 'Est-ce 14_%|? Oui_: «_voilà_»|!'],
    ['tr', 'Sadece %14 ve 14 %', 'Sadece %14 ve 14 %'],
    ['sv', 'den 14 juni var det 14 %', 'den 14_juni var det 14_%'],
  ])('stand where %s wants them: %s', (locale, typed, set) => {
    expect(seen(typeset(typed, locale))).toBe(set);
  });

  it('stand in formatted days, too', () => {
    expect(seen(formatDay('de', '2011-06-14'))).toBe('14._Juni 2011');
  });

  it('are not set twice', () => {
    const once = typeset('z. B. 14 % am 14. Juni, n = 400', 'de');
    expect(typeset(once, 'de')).toBe(once);
  });

  it('are set in texts only, each in its language', () => {
    const file = {
      id: 'a 14 %',
      shares: { de: 14, en: 86 },
      title: { de: 'Nur 14 %', en: 'Only 14 %' },
      respondents: { de: { many: '14 % mehr' }, en: { many: '14 % more' } },
    };
    expect(JSON.parse(seen(JSON.stringify(typesetAll(file, ['de', 'en']))))).toEqual({
      id: 'a 14 %',
      shares: { de: 14, en: 86 },
      title: { de: 'Nur 14_%', en: 'Only 14%' },
      respondents: { de: { many: '14_% mehr' }, en: { many: '14% more' } },
    });
  });
});
