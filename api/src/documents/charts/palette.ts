import { fontFamilies } from '../text/fonts.ts';

/** Print colours, close to the screen's tokens. Nothing is told by colour alone: shapes, patterns and words stand beside. */
export const palette = {
  ink: '#131525',
  quiet: '#454b6b',
  line: '#c0c3d5',
  faint: '#e8e9ef',
  white: '#ffffff',
  blue: '#2044aa',
  blueMiddle: '#5174c5',
  blueLight: '#d8e1f4',
  green: '#005916',
  amber: '#925400',
  red: '#9e0000',
} as const;

export const fontFamily = fontFamilies.join(', ');
