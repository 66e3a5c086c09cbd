export { AnswerPage } from './answering/answer-page.tsx';
export { SurveyDetail } from './detail/survey-detail.tsx';
export { SurveyList } from './list/survey-list.tsx';
export { SurveySection } from './list/survey-section.tsx';
