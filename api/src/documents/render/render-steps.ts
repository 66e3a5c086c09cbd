/** What making a PDF goes through, as people are told. */
export const renderSteps = ['charts', 'typesetting', 'checking'] as const;
export type RenderStep = (typeof renderSteps)[number];
