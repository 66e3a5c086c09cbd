export * from './measure-strip.tsx';
export * from './roadmap-path.tsx';
export * from './step-1/actionism-list.tsx';
export * from './step-1/field-balance.tsx';
export * from './step-1/step-one-examples.tsx';
export * from './step-1/step-one-present.tsx';
export * from './step-1/step-one-suggestions.tsx';
export * from './step-page.tsx';
