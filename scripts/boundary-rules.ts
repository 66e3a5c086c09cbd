/** One import: the file that has it, and the file (path from the root) or package (`package:name`) that it names. */
export type Edge = { from: string; to: string; isTest: boolean };

type Rule = {
  /** What stands between the two, for whoever broke it. */
  sentence: string;
  isBroken: (edge: Edge) => boolean;
};

/** Folders of shared that know no domain; a domain may import all of them. */
const foundations = ['kernel', 'errors', 'access', 'contracts', 'richtext'];
/** What a foundation may import beside itself. */
const beneath: Record<string, string[]> = {
  kernel: [],
  errors: ['kernel'],
  access: ['kernel', 'errors'],
  richtext: ['kernel', 'errors'],
  contracts: ['kernel', 'errors', 'access'],
};
/** Free of input and output, the same in browser and server: schemas, and the comparing of texts. */
const pureLibraries = ['package:zod', 'package:diff'];
const testLibraries = ['package:vitest', 'package:fast-check'];

const sharedFolder = (file: string) => /^shared\/src\/([^/]+)\//.exec(file)?.[1];
const moduleName = (file: string) => /^api\/src\/modules\/([^/]+)\//.exec(file)?.[1];
const featureName = (file: string) => /^web\/src\/features\/([^/]+)\//.exec(file)?.[1];
const isIn = (file: string, ...folders: string[]) => folders.some((folder) => file.startsWith(`${folder}/`));
const hasRole = (file: string, role: string) => new RegExp(`\\.${role}\\.tsx?$`).test(file);
const isFastify = (to: string) => /^package:(fastify|@fastify\/|fastify-)/.test(to);
const isPackage = (to: string) => to.startsWith('package:');
const isIndex = (file: string) => /\/index\.tsx?$/.test(file);

/** The table "Who may import what". Written as patterns, so that a new folder is covered by itself. */
export const rules: Rule[] = [
  {
    sentence: 'shared is pure: it imports zod, diff and itself, nothing else',
    isBroken: ({ from, to, isTest }) => {
      if (!isIn(from, 'shared/src') || isIn(to, 'shared/src')) return false;
      return !pureLibraries.includes(to) && !(isTest && testLibraries.includes(to));
    },
  },
  {
    sentence: 'a foundation of shared knows no domain and only the foundations beneath it',
    isBroken: ({ from, to }) => {
      const own = sharedFolder(from);
      const other = sharedFolder(to);
      if (own === undefined || other === undefined || own === other) return false;
      return foundations.includes(own) && !beneath[own]?.includes(other);
    },
  },
  {
    sentence: 'of another domain of shared only the schema may be imported, and its rules by rules',
    isBroken: ({ from, to, isTest }) => {
      const own = sharedFolder(from);
      const other = sharedFolder(to);
      if (own === undefined || other === undefined || own === other || foundations.includes(other)) return false;
      return !isTest && !hasRole(to, 'schema') && !(hasRole(from, 'rules') && hasRole(to, 'rules'));
    },
  },
  {
    sentence: 'routes call their own service and presenter, never a repository or the database',
    isBroken: ({ from, to }) =>
      moduleName(from) !== undefined &&
      hasRole(from, 'routes') &&
      (hasRole(to, 'repository') || isIn(to, 'api/src/db') || to === 'package:pg'),
  },
  {
    sentence: 'a service knows nothing of HTTP',
    isBroken: ({ from, to }) => hasRole(from, 'service') && (isFastify(to) || hasRole(to, 'routes')),
  },
  {
    sentence: 'a repository speaks SQL: it knows no service, no route and no HTTP',
    isBroken: ({ from, to }) =>
      hasRole(from, 'repository') && (isFastify(to) || hasRole(to, 'service') || hasRole(to, 'routes')),
  },
  {
    sentence: 'another module is entered by its index.ts',
    isBroken: ({ from, to, isTest }) => {
      const other = moduleName(to);
      return !isTest && other !== undefined && moduleName(from) !== other && !isIndex(to);
    },
  },
  {
    sentence: 'platform, db, config and documents know no module',
    isBroken: ({ from, to, isTest }) =>
      !isTest &&
      isIn(from, 'api/src/platform', 'api/src/db', 'api/src/config', 'api/src/documents') &&
      moduleName(to) !== undefined,
  },
  {
    sentence: 'the API does not reach into the web app',
    isBroken: ({ from, to }) => isIn(from, 'api') && isIn(to, 'web'),
  },
  {
    sentence: 'the web app reaches the API by contracts alone, and runs in a browser',
    isBroken: ({ from, to, isTest }) =>
      isIn(from, 'web/src') &&
      (isIn(to, 'api') || isFastify(to) || to === 'package:pg' || (!isTest && to.startsWith('package:node:'))),
  },
  {
    sentence: 'a page composes features; it does not know the app around it',
    isBroken: ({ from, to }) => isIn(from, 'web/src/pages') && isIn(to, 'web/src/app'),
  },
  {
    sentence: 'a feature knows its own files, ui, lib and shared, no other feature, page or app',
    isBroken: ({ from, to }) => {
      const own = featureName(from);
      if (own === undefined) return false;
      return isIn(to, 'web/src/pages', 'web/src/app') || (featureName(to) !== undefined && featureName(to) !== own);
    },
  },
  {
    sentence: 'ui and lib know no feature, page or app',
    isBroken: ({ from, to }) =>
      isIn(from, 'web/src/ui', 'web/src/lib') && isIn(to, 'web/src/features', 'web/src/pages', 'web/src/app'),
  },
  {
    sentence: 'browser journeys see what a person sees: no source of the app',
    isBroken: ({ from, to }) =>
      isIn(from, 'web/e2e') && !isPackage(to) && isIn(to, 'web/src', 'api/src/modules', 'api/src/db'),
  },
];
