import { describe, expect, it } from 'vitest';
import { renderAgendaPdf } from '../render/render-pdf.ts';
import * as make from '../testing/content.factory.ts';
import { extractText, squeeze } from '../pdf/extract-text.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { createDecision } from '../testing/decision.factory.ts';
import { createLargeDecision } from '../testing/large-decision.factory.ts';
import { buildModel, findTable, headings, textOf } from '../testing/read-model.ts';
import { buildAgendaDocument } from './agenda-document.builder.ts';
import { buildDecisionNote } from './decision-note.builder.ts';
import { walkDocument } from './document.walk.ts';
import { listProblems } from './validate-document.rules.ts';

const measure = make.createMeasure({ number: '1.1', title: 'Terminvergabe' });
const decision = createDecision({ measureIds: [measure.id] });
const content = make.createContent({ measures: [measure], decisions: [decision] });
const createdAt = '2026-11-26T10:00:00.000Z';

describe('the chapter on technology decisions', () => {
  it('tells of each what was compared, what came of it, and what was chosen', () => {
    const model = buildModel(content);
    expect(listProblems(model)).toEqual([]);
    expect(findTable(model, 'Technologieentscheidungen im Überblick')).toEqual([
      ['Terminsoftware', '1.1', 'entschieden', 'Lösung B'],
    ]);
    const rows = findTable(model, 'Ergebnis des Vergleichs: Terminsoftware')?.map((row) => row.join(' | '));
    expect(rows?.[0]).toMatch(/Lösung B.*EfA.*\| 1 \| 7,2 \| 100\.000 € \| 17\.836,49 €/s);
    expect(rows?.[1]).toMatch(/Lösung A.*\| 2 \| 6,8 \| keine Angabe \| keine Angabe/s);
    expect(rows?.[2]).toMatch(/Lösung C.*\| – \| .*ausgeschlossen.*Datenschutz: Server in den USA/s);
    const [fit] = findTable(model, 'Kriterien und Bewertungen: Terminsoftware') ?? [];
    expect(fit).toEqual(['Passung', '60 %', '8', '6', '–', 'über 66,7 %: Lösung A']);
    const text = textOf(walkDocument(model));
    expect(text).toContain('Das Ergebnis ist robust');
    expect(text).toContain('Am wenigsten Aufwand im Betrieb.');
  });

  it('can be left out, and is not there where nothing was decided', () => {
    const without = buildAgendaDocument({ content, without: ['decisions'], createdAt, replacedCharacters: 0 });
    for (const model of [without, buildModel(make.createContent())])
      expect(headings(model).map(({ text }) => text)).not.toContain('Technologieentscheidungen');
  });

  it('names what was superseded, and shows only what holds', () => {
    const old = createDecision({ title: 'Alte Terminsoftware', isSuperseded: true, successorId: decision.id });
    const model = buildModel(make.createContent({ decisions: [old, decision], measures: [measure] }));
    expect(findTable(model, 'Technologieentscheidungen im Überblick')?.[0]?.[2]).toBe('abgelöst');
    expect(headings(model).map(({ text }) => text)).not.toContain('Alte Terminsoftware');
  });
});

describe('the note for the procurement file', () => {
  it('says everything about one decision, and is a checked PDF of one or two pages', async () => {
    const model = buildDecisionNote({ content, decisionId: decision.id, createdAt });
    expect(listProblems(model)).toEqual([]);
    expect(findTable(model, 'Muss-Kriterien: Terminsoftware')).toHaveLength(1);
    const text = textOf(walkDocument(model));
    for (const words of ['1.1 Terminvergabe', 'Bürgerbüro', 'Zinssatz von 2 %, Quelle: Kämmerei, Stand: 15.01.2026'])
      expect(text).toContain(words);
    const { pages } = await renderAgendaPdf({ content, decisionId: decision.id, createdAt });
    expect(pages).toBeLessThanOrEqual(2);
  });

  it('has two pages at most also for five options by eight criteria; every reason follows in full as an annex', async () => {
    const noteOf = async (large: ReturnType<typeof createLargeDecision>) =>
      renderAgendaPdf({ content: { ...content, decisions: [large] }, decisionId: large.id, createdAt });
    const bare = await noteOf(createLargeDecision({ options: 5, criteria: 8, hasReasons: false }));
    expect(bare.pages).toBeLessThanOrEqual(2);

    const decided = createLargeDecision({ options: 5, criteria: 8, hasReasons: true });
    const model = buildDecisionNote({
      content: { ...content, decisions: [decided] },
      decisionId: decided.id,
      createdAt,
    });
    expect(listProblems(model)).toEqual([]);
    expect(headings(model).at(-1)).toMatchObject({ text: 'Anlage: Begründungen der Bewertungen', startsPage: true });
    const full = await noteOf(decided);
    const text = squeeze(extractText(await openPdf(full.bytes)));
    for (const { reason } of decided.scores) expect(text).toContain(squeeze(reason ?? ''));
    expect(text).toContain(squeeze(decided.decisionReason ?? ''));
  });

  it('leaves no option out, however many were compared', () => {
    const large = createLargeDecision({ options: 12, criteria: 8, hasReasons: false });
    const model = buildDecisionNote({ content: { ...content, decisions: [large] }, decisionId: large.id, createdAt });
    expect(listProblems(model)).toEqual([]);
    const shown = ['1 von 2', '2 von 2'].map((part) =>
      findTable(model, `Kriterien und Bewertungen: ${large.title} (${part})`),
    );
    for (const rows of shown) {
      expect(rows).toHaveLength(8);
      expect(rows[0]).toHaveLength(2 + 6);
    }
  });

  it('is a draft until the decision is taken, and tells what artificial intelligence would do', () => {
    const [first, ...others] = decision.options;
    if (!first) throw new Error('there is an option');
    const open = createDecision({
      ...decision,
      options: [{ ...first, usesAi: true, aiPurpose: 'Vorschläge für Antworten', aiRiskClass: 'limited' }, ...others],
      chosenOptionId: null,
      decidedOn: null,
      decidedByName: null,
      decisionReason: null,
    });
    const model = buildDecisionNote({ content: { ...content, decisions: [open] }, decisionId: open.id, createdAt });
    expect(model.mark).toBe('Entwurf vom 26.11.2026');
    const text = textOf(walkDocument(model));
    expect(text).toContain('Vorschläge für Antworten');
    expect(text).toContain('begrenztes Risiko');
    expect(text).toContain('noch offen');
  });
});
