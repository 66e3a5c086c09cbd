import { useParams } from 'react-router';
import { SurveyDetail } from '../features/surveys/index.ts';

export function SurveyPage() {
  const { surveyId = '' } = useParams();
  return <SurveyDetail key={surveyId} surveyId={surveyId} />;
}
