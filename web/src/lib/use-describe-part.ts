import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.ts';

/** A part of a form by its label, and how its value is said where it is not simply a text. */
export type PartTexts<Form> = {
  [Name in keyof Form & string]: string | { label: string; show: (value: NonNullable<Form[Name]>) => string };
};

/** Says what stands in a part of a form, for the comparison of two states. */
export function useDescribePart<Form extends object>(
  texts: PartTexts<Form>,
): (name: keyof Form & string, form: Form) => { label: string; text: string } {
  const { t } = useTranslation('ui');
  const { formatNumber } = useFormat();
  const sayOne = useCallback(
    (value: unknown): string => {
      if (value === null || value === undefined) return '';
      if (typeof value === 'boolean') return t(value ? 'conflict.yes' : 'conflict.no');
      if (typeof value === 'number') return formatNumber(value);
      return typeof value === 'string' ? value : JSON.stringify(value);
    },
    [t, formatNumber],
  );
  const say = (value: unknown) => (Array.isArray(value) ? value.map(sayOne).join('\n') : sayOne(value));
  return (name, form) => {
    const entry = texts[name];
    const value = form[name];
    if (typeof entry === 'string') return { label: entry, text: say(value) };
    return { label: entry.label, text: value === null || value === undefined ? '' : entry.show(value) };
  };
}

/** Looks up what an id stands for. */
export function nameIn(items: readonly { id: string; name?: string; title?: string; number?: string }[]) {
  return (id: string): string => {
    const item = items.find((each) => each.id === id);
    return item ? [item.number, item.title ?? item.name].filter(Boolean).join(' ') : '';
  };
}
