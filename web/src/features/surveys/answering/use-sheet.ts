import { useState } from 'react';

/** What was chosen for each question. */
export type Chosen = Readonly<Record<string, number>>;

interface SheetHandle {
  chosen: Chosen;
  choose: (questionId: string, value: number) => void;
  /** After sending: forgets the answers, and remembers on this device only that there were some. */
  finish: () => void;
  /** This device has answered before. */
  hasAnswered: boolean;
}

/**
 * The answers until they are sent: they survive a reload and end with the tab, because others may sit at this device
 * next. Where the browser keeps nothing, the page works all the same.
 */
export function useSheet(surveyId: string): SheetHandle {
  const draftKey = `agendawerk.survey.${surveyId}`;
  const markKey = `agendawerk.survey-answered.${surveyId}`;
  const [chosen, setChosen] = useState<Chosen>(() => readChosen(keep(() => sessionStorage.getItem(draftKey))));
  const [hasAnswered] = useState(() => keep(() => localStorage.getItem(markKey)) !== null);
  return {
    chosen,
    choose: (questionId, value) => {
      const next = { ...chosen, [questionId]: value };
      setChosen(next);
      keep(() => sessionStorage.setItem(draftKey, JSON.stringify(next)));
    },
    finish: () => {
      setChosen({});
      keep(() => sessionStorage.removeItem(draftKey));
      keep(() => localStorage.setItem(markKey, '1'));
    },
    hasAnswered,
  };
}

function keep<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null; // storage is switched off or full
  }
}

function readChosen(text: string | null): Chosen {
  if (text === null) return {};
  const stored: unknown = keep(() => JSON.parse(text) as unknown);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
