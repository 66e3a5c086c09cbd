/** Stands in for the real child in tests: says one step and never ends. */
process.stdout.write(`${JSON.stringify({ step: 'charts' })}\n`);
setInterval(() => undefined, 1000);
