import { emptyAnswers } from '@agendawerk/shared/assessments/testing/answers.factory.ts';
import type { AssessmentAnswers } from '@agendawerk/shared/assessments/index.ts';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderScreen } from '../../../testing/render-screen.tsx';
import { DepartmentQuestion } from './department-question.tsx';

function Form() {
  const [answers, setAnswers] = useState<AssessmentAnswers>({ ...emptyAnswers, departmentsTaking: 3 });
  return (
    <>
      <DepartmentQuestion answers={answers} onChange={(part) => setAnswers({ ...answers, ...part })} errors={{}} />
      <p data-testid="answer">{answers.departmentsTaking}</p>
    </>
  );
}

it('a number that cannot be read stays at its field, and the answer stays what it was', async () => {
  const { user } = renderScreen(<Form />);
  const [field] = await screen.findAllByRole('textbox');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  await user.clear(field);
  await user.type(field, '4 oder 5');
  await user.tab();
  expect(field.value).toBe('4 oder 5');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByTestId('answer').textContent).toBe('3');

  await user.clear(field);
  await user.type(field, '5');
  await user.tab();
  expect(screen.getByTestId('answer').textContent).toBe('5');
  expect(field.getAttribute('aria-invalid')).not.toBe('true');
});
