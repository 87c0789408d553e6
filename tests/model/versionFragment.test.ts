// A green run proves that links name a version where their meaning depends on one. It does not prove that it is shown.
import { describe, expect, it } from 'vitest';
import { decodeVisit, EMPTY_VISIT, encodeVisit } from '../../src/model/answers.ts';
import { hasAnswers, versionIn, withVersion } from '../../src/model/versionFragment.ts';
import { leadsToResult, withGuess } from '../../src/model/visitFragment.ts';

const vocabulary = {
  check: null,
  phases: ['pilot', 'v2'],
  surveys: ['one', 'two'],
  groups: [['small']],
  version: 3,
};

describe('the version in a link', () => {
  it.each([
    ['a phase', { phase: 'pilot' }, 'you=1.ppilot.v3'],
    ['a phase whose id looks like a version', { phase: 'v2' }, 'you=1.pv2.v3'],
    ['a group', { groups: ['small'], guess: 5 }, 'you=1.g5.osmall.v3'],
    ['a guess alone', { guess: 5 }, 'you=1.g5'],
    ['nothing', {}, 'you=1'],
  ])('of %s', (_, visit, fragment) => {
    expect(encodeVisit({ ...EMPTY_VISIT, ...visit }, vocabulary)).toBe(fragment);
    expect(decodeVisit(fragment, vocabulary)).toEqual({ visit: { ...EMPTY_VISIT, ...visit }, problem: null });
    expect(versionIn(`#${fragment}`)).toBe(fragment.endsWith('.v3') ? 3 : null);
    expect(hasAnswers(fragment)).toBe(fragment.endsWith('.v3'));
  });

  it('is left out before the first one is published', () => {
    expect(encodeVisit({ ...EMPTY_VISIT, phase: 'pilot' }, { ...vocabulary, version: undefined })).toBe(
      'you=1.ppilot',
    );
  });

  it.each(['v', 'v0', 'v-1', 'vx', 'v12345'])('is none: %s', (field) => {
    expect(versionIn(`you=1.ppilot.${field}`)).toBeNull();
  });

  it('is replaced by another one, and stays with another guess', () => {
    expect(withVersion('#you=1.g30.ppilot.v3', 4)).toBe('you=1.g30.ppilot.v4');
    expect(withVersion('you=1.ppilot', 4)).toBe('you=1.ppilot.v4');
    expect(withGuess('you=1.g30.ppilot.v3', 7)).toBe('you=1.g7.ppilot.v3');
  });

  it('leads to a result, but neither a guess alone nor another fragment does', () => {
    expect(leadsToResult('#you=1.g7.ppilot')).toBe(true);
    expect(leadsToResult('you=1.ppilot')).toBe(true);
    expect(leadsToResult('#you=2.x')).toBe(true);
    expect(leadsToResult('#you=1.g7')).toBe(false);
    expect(leadsToResult('#you')).toBe(false);
    expect(leadsToResult('')).toBe(false);
  });
});
