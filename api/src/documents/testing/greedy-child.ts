/** Stands in for a child whose typesetter takes more and more memory, outside of what JavaScript counts. */
const held: Buffer[] = [];
setInterval(() => held.push(Buffer.alloc(32 * 1024 * 1024, 1)), 20);
