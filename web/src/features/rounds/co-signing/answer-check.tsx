import { countLooked, type RoundVerdict } from '@agendawerk/shared/rounds/index.ts';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../lib/api-error.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useAnswerRound } from '../api/co-signing-data.ts';
import styles from './co-signing.module.css';
import type { CoSigningContext } from './co-signing-page.tsx';

interface AnswerCheckProps {
  context: CoSigningContext;
  verdict: RoundVerdict;
  onBack: () => void;
  onDone: () => void;
}

/** What is about to be said, to check once more: for which department, in whose name, with which remarks. */
export function AnswerCheck({ context, verdict, onBack, onDone }: AnswerCheckProps) {
  const { t } = useTranslation('rounds');
  const { scope, page } = context;
  const { department, remarks, concerns, views, memberName } = page;
  const draft = useDraft(`round:${scope.roundId}:${scope.departmentId}:reason`, { reason: '' });
  const answer = useAnswerRound();
  const errors = useFieldErrors()(answer.error);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const own = remarks.filter(({ isRefusal }) => !isRefusal);
  const { looked, of } = countLooked(concerns, views);
  const isRefusal = verdict === 'refused';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await answer.mutateAsync({
      params: scope,
      revision: department.revision,
      body: { verdict, reason: isRefusal ? draft.value.reason : null },
    });
    draft.clear({ reason: '' });
    onDone();
  };
  const isStale = isApiError(answer.error, 'resource.changed_meanwhile');
  return (
    <form className={styles.check} onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
      <h3 ref={heading} tabIndex={-1}>
        {t('answer.checkTitle')}
      </h3>
      {isStale ? (
        <Notice tone="warning" isLive>
          {t('answer.changedMeanwhile')}
        </Notice>
      ) : null}
      {errors.summary && !isStale ? (
        <Notice tone="danger" isLive>
          {errors.summary}
        </Notice>
      ) : null}
      {errors.fields['verdict'] ? (
        <Notice tone="danger" isLive>
          {errors.fields['verdict']}
        </Notice>
      ) : null}
      <p>{t(`answer.checks.${verdict}`, { department: department.name, name: memberName })}</p>
      <ul>
        <li>{t('answer.checkRemarks', { count: own.length })}</li>
        {of > 0 ? <li>{t('coSigning.looked', { count: looked, of })}</li> : null}
      </ul>
      {looked < of ? <p className="muted">{t('answer.unread')}</p> : null}
      {verdict === 'signed_with_remarks' && own.length === 0 ? (
        <Notice tone="warning">{t('answer.noRemarks')}</Notice>
      ) : null}
      {isRefusal ? (
        <TextArea
          label={t('answer.reason')}
          hint={t('answer.reasonHint')}
          isRequired
          value={draft.value.reason}
          onChange={(event) => draft.setValue({ reason: event.target.value })}
          error={errors.fields['reason']}
        />
      ) : null}
      <Row>
        <Button type="submit" variant="primary" isBusy={answer.isPending}>
          {t(`answer.confirm.${verdict}`)}
        </Button>
        <Button onClick={onBack}>{t('answer.back')}</Button>
      </Row>
    </form>
  );
}
