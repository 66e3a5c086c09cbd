export { type DemoSignIn, describeSignIns } from './demo-sign-ins.ts';
export { seedDemo } from './seed-demo.ts';
