/** A document that would not be complete and accessible is not handed out. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly stage: 'model' | 'file';
  readonly problems: readonly string[];

  constructor(stage: DocumentError['stage'], problems: readonly string[]) {
    super(problems.slice(0, 10).join(' '));
    this.stage = stage;
    this.problems = problems;
  }

  /** Problems of the model quote what people wrote and stay out of logs. */
  get reason(): string {
    return this.stage === 'file'
      ? this.problems.slice(0, 10).join('; ')
      : `${this.problems.length} problems in the model`;
  }
}
