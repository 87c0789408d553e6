import { expect, test } from 'vitest';
import { languageOption, toolLanguage, withoutLanguage } from '../../src/dataset/toolLanguage.ts';

test.each([
  [['--lang', 'de'], { LANG: 'en_US.UTF-8' }, 'de'],
  [['--lang=en'], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], { LANG: 'de_AT.UTF-8' }, 'de'],
  [[], { LC_ALL: 'en_GB', LANG: 'de_DE' }, 'en'],
  [[], { LC_ALL: '', LC_MESSAGES: 'de_DE', LANG: 'en_US' }, 'de'],
  [[], { LANG: 'C.UTF-8' }, 'en'],
  [[], { LANG: 'nl_NL' }, 'en'],
  [['--lang', 'fr'], { LANG: 'de_DE' }, 'de'],
] as const)('%j with %j speaks %s', (args, env, language) => {
  expect(toolLanguage(args, env)).toBe(language);
});

test('the option and its value are taken out of the arguments', () => {
  expect(withoutLanguage(['export', '--lang', 'de', 'x'])).toEqual(['export', 'x']);
  expect(withoutLanguage(['export', 'x', '--lang=de'])).toEqual(['export', 'x']);
  expect(withoutLanguage(['export', 'x', '--lang'])).toEqual(['export', 'x']);
  expect(languageOption(['x', '--lang'])).toBe('');
  expect(languageOption(['x'])).toBeUndefined();
});
