// A green run proves that these published shares are accepted or refused with the right words. It does not prove that
// they are what the sources say, nor how they look.
import { describe, expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { SURVEY_CASES, surveyCase } from '../fixtures/surveyCases.ts';

/** What the check says about a case: each message with its place and its hint. */
function told(name: keyof typeof SURVEY_CASES): string[] {
  const text = JSON.stringify(surveyCase(name), null, 2);
  const { problems } = checkInfographic(text, `${name}.json`, ['de', 'en']);
  return problems.map(({ where, message, hint }) => `${where.en}: ${message.en}. ${hint.en}`);
}

describe('published shares', () => {
  it.each([
    'useRounded',
    'useRest',
    'useGaps',
    'teamsRounded',
    'influence',
    'influenceWhole',
    'ready',
    'scaleRest',
    'largeAsPublished',
  ] as const)('of the case %s are accepted', (name) => {
    expect(told(name)).toEqual([]);
  });

  it('that no rounding of three whole numbers explains are refused until the file says that the rest is not reported', () => {
    expect(told('useShort')).toMatchInlineSnapshot(`
      [
        "surveys "y2021" > shares: the three shares add up to 97; rounding explains 99 to 101. Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported".",
        "surveys "y2022" > shares: the three shares add up to 98; rounding explains 99 to 101. Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported".",
        "surveys "y2023" > shares: the three shares add up to 95; rounding explains 99 to 101. Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported".",
      ]
    `);
  });

  it('with decimals are refused where whole numbers of the same sum would not be', () => {
    expect(told('useDecimals')).toMatchInlineSnapshot(`
      [
        "surveys "y2021" > shares: the three shares add up to 98.4; rounding explains 99.9 to 100.1. Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported".",
      ]
    `);
  });

  it('of groups that contain each other are refused with the question whether they do', () => {
    expect(told('teamsNested')).toMatchInlineSnapshot(`
      [
        "surveys "y2018" > shares: the four shares add up to 107; rounding explains 98 to 102. Check them against the source. May one group contain another? Were several answers allowed? If the source publishes them so, write "sum": "as-published".",
      ]
    `);
  });

  it('that leave 6.9 over are refused until the file says so', () => {
    expect(told('scaleShort')).toMatchInlineSnapshot(`
      [
        "surveys "scale" > shares: the four shares add up to 93.1; rounding explains 99.8 to 100.2. Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported".",
      ]
    `);
  });

  it('that are 0.04 above what rounding explains are refused until the file says that they are as published', () => {
    expect(told('largeAbove')).toMatchInlineSnapshot(`
      [
        "surveys "large" > shares: the four shares add up to 100.06; rounding explains 99.98 to 100.02. Check them against the source. May one group contain another? Were several answers allowed? If the source publishes them so, write "sum": "as-published".",
      ]
    `);
  });

  it('of eight answers are refused with a way out that drops none of them', () => {
    expect(told('eight')).toMatchInlineSnapshot(`
      [
        "phases: there are 8 phases, and the drawing has room for 7. Put neighbours together, first of all "phase-1" and "phase-2": they have the smallest shares in the first survey, together 15. Add up their shares in every survey, name the phase after both, and say in its "meaning" what it is made of: the page shows that, and no finding is lost.",
      ]
    `);
  });

  it('are never refused with the advice to take away a published number', () => {
    for (const name of Object.keys(SURVEY_CASES) as (keyof typeof SURVEY_CASES)[])
      expect(told(name).join(' ')).not.toMatch(/null|leave out/i);
  });
});
