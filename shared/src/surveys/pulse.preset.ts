/** Stay the same for good: pulses are compared over the years by them. */
type PulseStatementId = 'purpose' | 'sense' | 'ability' | 'support' | 'voice';

interface PresetStatement {
  id: PulseStatementId;
  text: string;
  textEn: string;
}

/** The five statements of the readiness pulse (domain.md, step 3): purpose, sense, ability, support, voice. */
export const pulseStatements: readonly PresetStatement[] = [
  {
    id: 'purpose',
    text: 'Ich weiß, was sich durch die Digitale Agenda an meiner Arbeit ändert.',
    textEn: 'I know what the digital agenda changes about my work.',
  },
  {
    id: 'sense',
    text: 'Ich halte diese Änderungen für sinnvoll.',
    textEn: 'I think these changes make sense.',
  },
  {
    id: 'ability',
    text: 'Ich kann mit den neuen Programmen und Abläufen umgehen oder weiß, wo ich es lerne.',
    textEn: 'I can handle the new programs and procedures, or I know where to learn it.',
  },
  {
    id: 'support',
    text: 'Wenn ich Hilfe brauche, bekomme ich sie rechtzeitig.',
    textEn: 'When I need help, I get it in time.',
  },
  {
    id: 'voice',
    text: 'Was ich zu den Änderungen sage, wird gehört.',
    textEn: 'What I say about the changes is heard.',
  },
];

export const pulseIntro =
  'Fünf Aussagen, eine Minute. Bitte sagen Sie, wie weit sie für Sie stimmen. Ihre Antworten helfen uns zu erkennen, wo Erklärung, Schulung oder Hilfe fehlt.';
export const pulseIntroEn =
  'Five statements, one minute. Please say how far they are true for you. Your answers help us to see where explanation, training or help is missing.';
