export { CommentsFrame } from './frame/comments-frame.tsx';
export { CommentsPage } from './page/comments-page.tsx';
export { SuggestionFields } from './suggestions/suggestion-fields.tsx';
