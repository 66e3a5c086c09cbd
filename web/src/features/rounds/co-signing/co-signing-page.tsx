import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { CommentPlace, Quote } from '@agendawerk/shared/comments/index.ts';
import type { CoSigning, PlaceKind } from '@agendawerk/shared/rounds/index.ts';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import type { TypedSuggestion } from '../../../lib/typed-suggestion.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { type AskedKey, coSigningQuery, roundContentQuery } from '../api/co-signing-data.ts';
import { CoSigningOverview } from './co-signing-overview.tsx';
import { ReadingView } from './reading-view.tsx';
import type { PartTools } from './use-part-tools.tsx';

/** Shows something of a frozen version, with room for remarks at each of its parts. */
export type Reader = ComponentType<{ content: AgendaContent; kind: PlaceKind; id: string; tools?: PartTools }>;

/** Proposed words or another value, in the form that the part has: the same fields as in comments. */
export type ProposalFields = ComponentType<{
  place: CommentPlace;
  quote: Quote | null;
  value: TypedSuggestion;
  onChange: (proposed: TypedSuggestion) => void;
}>;

/** What all parts of the page share. */
export interface CoSigningContext {
  scope: AskedKey;
  /** Address of the overview; what is read has its address below it. */
  base: string;
  page: CoSigning;
  content: AgendaContent;
  Fields: ProposalFields;
}

interface CoSigningPageProps {
  scope: AskedKey;
  base: string;
  Reader: Reader;
  Fields: ProposalFields;
  /** What is being read; nothing: the overview. */
  reading: { kind: string; id: string } | null;
  /** Who deputises, where the page may say so. */
  deputy?: (page: CoSigning) => ReactNode;
  /** Stands in the place of the page where it may not be seen. */
  refused?: (error: Error) => ReactNode;
}

/** "Ihre Mitzeichnung": what is asked, what names the department, what somebody says to it, and the answer. */
export function CoSigningPage({ scope, base, Reader, Fields, reading, deputy, refused }: CoSigningPageProps) {
  const { data: page, error, refetch } = useQuery(coSigningQuery(scope));
  const { data: content, error: contentError, refetch: refetchContent } = useQuery(roundContentQuery(scope));
  const failure = error ?? contentError;
  if (failure) {
    const retry = () => void Promise.all([refetch(), refetchContent()]);
    return refused?.(failure) ?? <ErrorState error={failure} onRetry={retry} />;
  }
  if (!page || !content) return <Skeleton lines={10} />;
  const context = { scope, base, page, content, Fields };
  if (reading === null) return <CoSigningOverview context={context} deputy={deputy?.(page)} />;
  return <ReadingView key={reading.id} context={context} Reader={Reader} {...reading} />;
}
