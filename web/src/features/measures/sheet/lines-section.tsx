import type { EditMeasure } from '@agendawerk/shared/measures/index.ts';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../lib/api-error.ts';
import { isSame } from '../../../lib/is-same.ts';
import { hasUnreadable } from '../../../lib/typed.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useStop } from '../../../lib/use-stop.ts';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { SheetContext } from './property.tsx';
import styles from './sheet.module.css';

export interface LineEditorProps<Line> {
  line: Line;
  onChange: (part: Partial<Line>) => void;
  /** The sentence at a property of this line after a refused save. */
  errorOf: (property: string) => string | undefined;
}

interface LinesSectionProps<Line> {
  sheet: SheetContext;
  id: string;
  title: string;
  /** One line: "Kostenzeile". */
  lineName: string;
  lines: readonly Line[];
  /** A new, empty line. */
  create: () => Line;
  /** Lines that say nothing yet are not sent. */
  isEmpty: (line: Line) => boolean;
  toChange: (lines: Line[]) => EditMeasure;
  property: keyof EditMeasure;
  editor: (props: LineEditorProps<Line>) => ReactNode;
  level?: 2 | 3;
  /** How the lines read when nobody edits. */
  children: ReactNode;
}

/** A list of lines that is read as one and changed as one; what is typed survives until it is saved or thrown away. */
export function LinesSection<Line>(props: LinesSectionProps<Line>) {
  const { sheet, id, title, level = 2, children } = props;
  const { t } = useTranslation('measures');
  const draftKey = `measure:${sheet.measure.id}:${props.property}`;
  const draft = useDraft<Line[]>(draftKey, [...props.lines], sheet.measure.revision);
  const { base: baseRef } = draft;
  const [isOpen, setOpen] = useState(draft.isRestored);
  const open = () => {
    baseRef.current = [...props.lines];
    draft.clear(props.lines.length > 0 ? [...props.lines] : [props.create()]);
    setOpen(true);
  };
  const close = () => {
    draft.clear([...props.lines]);
    setOpen(false);
  };
  // The whole list is sent: a line that somebody else has added meanwhile would be taken away by it.
  const refuseUnseen = () => {
    if (isSame(baseRef.current, props.lines)) return;
    baseRef.current = [...props.lines];
    throw new ApiError('resource.changed_meanwhile', { status: 412 });
  };
  return (
    <Section
      title={title}
      id={id}
      level={level}
      actions={
        <Row>
          {sheet.isEditable && !isOpen ? (
            <Button size="small" variant="tertiary" icon="edit" onClick={open} data-print="hide">
              {t('lines.edit', { title })}
            </Button>
          ) : null}
          <PlaceMark kind="measure" id={sheet.measure.id} part={props.property} />
        </Row>
      }
    >
      {isOpen ? (
        <LinesEditor
          {...props}
          lines={draft.value}
          onChange={draft.setValue}
          refuseUnseen={refuseUnseen}
          isRestored={draft.isRestored}
          onClose={close}
        />
      ) : (
        children
      )}
    </Section>
  );
}

interface LinesEditorProps<Line> extends Omit<LinesSectionProps<Line>, 'lines'> {
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  /** Throws once where the list is no longer the one that editing began from; who saves again has been told. */
  refuseUnseen: () => void;
  isRestored: boolean;
  onClose: () => void;
}

function LinesEditor<Line>({
  sheet,
  lines,
  lineName,
  create,
  isEmpty,
  toChange,
  property,
  editor,
  onChange,
  refuseUnseen,
  isRestored,
  onClose,
}: LinesEditorProps<Line>) {
  const { t } = useTranslation(['measures', 'ui']);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const errors = useFieldErrors()(failure);
  const { isStopped, stop, forget } = useStop();
  const frame = useRef<HTMLDivElement>(null);
  const count = lines.length;

  useEffect(() => {
    const last = frame.current?.querySelector('fieldset:last-of-type');
    last?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [count]);

  const save = async () => {
    // What cannot be read is not sent as empty; its field says so.
    forget();
    if (hasUnreadable(lines) && frame.current) return stop(frame.current);
    setBusy(true);
    try {
      refuseUnseen();
      await sheet.save(toChange(lines.filter((line) => !isEmpty(line))));
      onClose();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    if (event.key === 'Enter' && event.ctrlKey) void save();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc and Ctrl+Enter are shortcuts for the two buttons below
    <div ref={frame} onKeyDown={onKeyDown}>
      <Stack>
        {isRestored ? <Notice>{t('lines.restored')}</Notice> : null}
        {errors.summary ? (
          <Notice tone="danger" isLive>
            {errors.summary}
          </Notice>
        ) : null}
        <div className={styles.lines}>
          {lines.map((line, index) => (
            // Lines have no name of their own until they are saved, and never change places here.
            <fieldset key={index} className={styles.line}>
              <legend>{t('lines.legend', { name: lineName, number: index + 1 })}</legend>
              {editor({
                line,
                onChange: (part) =>
                  onChange(lines.map((other, place) => (place === index ? { ...other, ...part } : other))),
                errorOf: (name) => errors.fields[`${property}.${index}.${name}`],
              })}
              <div>
                <Button
                  size="small"
                  variant="tertiary"
                  icon="delete"
                  onClick={() => onChange(lines.filter((_, place) => place !== index))}
                >
                  {t('lines.remove', { name: lineName, number: index + 1 })}
                </Button>
              </div>
            </fieldset>
          ))}
        </div>
        {isStopped && hasUnreadable(lines) ? (
          <Notice tone="danger" isLive>
            {t('ui:formRefused')}
          </Notice>
        ) : null}
        <Row>
          <Button icon="add" onClick={() => onChange([...lines, create()])}>
            {t('lines.add', { name: lineName })}
          </Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void save()}>
            {t('lines.save')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('lines.cancel')}
          </Button>
        </Row>
      </Stack>
    </div>
  );
}
