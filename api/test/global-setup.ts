/** Placeholder replaced with the database of the API tests. */
export default function setup(): void {}
