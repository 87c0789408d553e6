// A green run proves that drawing, table, CSV, JSON, words and the widget's sentence say the same of one survey, whatever
// the data. It does not prove that a browser shows them (tests/dist and tests/e2e do).
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../src/chart/cast.ts';
import { addShares } from '../../src/dataset/rounding.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { distribution, standing } from '../../src/model/distribution.ts';
import { formatPercent } from '../../src/model/format.ts';
import { distributionNotes } from '../../src/model/notes.ts';
import { sharesInWords } from '../../src/model/sentences.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { csvText } from '../../src/numbers/csv.ts';
import { jsonText } from '../../src/numbers/json.ts';
import { cells } from '../../src/numbers/table.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { SURVEY_CASES, surveyCase } from '../fixtures/surveyCases.ts';
import { DATA } from '../pictures/source.ts';
import { runs } from '../size.ts';

const { site, strings } = DATA;

/** Everything that is said of an infographic's surveys agrees; throws an assertion otherwise. */
function agrees(infographic: Infographic, lang: string): void {
  const words = strings[lang]!;
  const named = { ...infographic, slug: 'any' };
  const model = stagesModel(infographic, lang, words);
  const csv = parse(csvText(named, site, strings), { columns: true }) as Record<string, string>[];
  const json = JSON.parse(jsonText(named, site, {})) as Infographic;
  const table = cells(named, lang, words);
  infographic.surveys.forEach((survey, index) => {
    const shares = distribution(infographic.phases, survey);
    const published = new Map([
      ...Object.entries(survey.shares),
      ...(survey.other ?? []).map(({ id, share }) => [id, share] as const),
    ]);
    const total = addShares([...published.values()].map((share) => share ?? 0));

    const rows = csv.filter((row) => row.survey === survey.id);
    const reported = new Map(
      rows.filter(({ kind }) => kind !== 'not-reported').map(({ phase, share }) => [phase, share]),
    );
    expect(reported).toEqual(
      new Map([...published].map(([id, share]) => [id, share === null ? '' : String(share)])),
    );
    const left = rows.find(({ kind }) => kind === 'not-reported');
    expect(left ? Number(left.share) : null).toBe(shares.rest);
    if (survey.rest && shares.rest !== null) expect(addShares([total, shares.rest])).toBe(100);
    for (const { kind, order } of rows) expect(order === '').toBe(kind !== 'phase');

    expect(json.surveys[index]!.shares).toEqual(survey.shares);
    expect(json.surveys[index]!.other).toEqual(survey.other);

    const cast = castOf(model, model.distributions[index]!);
    const dots = cast.dots.filter(({ phase }) => phase !== null);
    expect(dots.length).toBe(Math.round(total));
    for (const [id, share] of published) {
      const own = dots.filter(({ phase }) => phase === id).length;
      expect(own).toBe(cast.counts[id]);
      expect(Math.abs(own - (share ?? 0))).toBeLessThan(1);
    }
    const { unreported } = model.distributions[index]!;
    expect(unreported).toBe(shares.complete ? 0 : Math.max(0, 100 - dots.length));

    const said = sharesInWords(infographic, survey, lang, words);
    const shown = (share: number | null) =>
      share === null ? words['drawing.notReported'] : formatPercent(lang, share, infographic.decimals);
    let from = 0;
    for (const share of [...published.values(), ...(shares.rest === null ? [] : [shares.rest])]) {
      const at = said.indexOf(shown(share), from);
      expect(at, `${shown(share)} in ${said}`).toBeGreaterThanOrEqual(0);
      from = at + shown(share).length;
    }

    // The cells of the table that is copied, without its header and what is said of the survey.
    const column = table.slice(1, -3).map((row) => row[index + 1]);
    expect(column.slice(0, infographic.phases.length)).toEqual(
      infographic.phases.map(({ id }) => {
        const share = survey.shares[id] ?? null;
        return share === null ? '' : new Intl.NumberFormat(lang, { useGrouping: false }).format(share);
      }),
    );

    for (const { id } of infographic.phases) {
      const { less, same, further, outside } = standing(shares, id);
      expect(outside).toBe(addShares((survey.other ?? []).map(({ share }) => share ?? 0)));
      if (Object.values(survey.shares).every((share) => share !== null))
        expect(addShares([less!, same!, further!, outside!])).toBe(total);
    }

    const notes = distributionNotes(infographic, survey, lang, words).join(' ');
    for (const { label } of survey.other ?? []) expect(notes).toContain(label[lang]);
    if (shares.rest !== null) expect(notes).toContain(formatPercent(lang, shares.rest));
    // "Rounded" is said only where rounding explains the sum.
    const rounding = words['numbers.rounding'].split('{')[0]!;
    expect(notes.includes(rounding)).toBe(shares.complete && total !== 100 && survey.sum === undefined);
  });
}

describe('dots, other answers, rest and sums agree between drawing, table, CSV, JSON, words and sentence', () => {
  const accepted = (Object.keys(SURVEY_CASES) as (keyof typeof SURVEY_CASES)[]).filter(
    (name) => name !== 'eight',
  );
  it.each(accepted.flatMap((name) => ['de', 'en'].map((lang) => [name, lang] as const)))(
    'in the case %s in "%s"',
    (name, lang) => {
      agrees(surveyCase(name), lang);
    },
  );

  it('in any data that the check accepts', () => {
    fc.assert(
      fc.property(arbitraryInfographic(['de', 'en']), fc.constantFrom('de', 'en'), agrees),
      runs(500),
    );
  }, 60_000);
});
