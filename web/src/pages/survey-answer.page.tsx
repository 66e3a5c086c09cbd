import { useParams } from 'react-router';
import { AnswerPage } from '../features/surveys/index.ts';

export function SurveyAnswerPage() {
  const { token = '' } = useParams();
  return <AnswerPage key={token} token={token} />;
}
