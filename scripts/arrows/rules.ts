/**
 * Who may import what, and why. The first rule whose `from` matches a file decides; an edge that is not listed is forbidden.
 * `$1` in a pattern is the first group of `from` ("only its own module"). `types` are edges that may carry types and nothing else:
 * they are gone at run time.
 */
export type Rule = { readonly from: RegExp; readonly may: readonly RegExp[]; readonly types?: readonly RegExp[]; readonly because: string }

const ownPackages = /^packages\/[^/]+\/src\//
const door = /^modules\/[^/]+\/index\.ts$/
const node = /^node:/
const anyPackage = /^pkg:/
const testTools = /^pkg:(vitest|fast-check|@playwright\/test|@axe-core\/playwright|oidc-provider)$/
// Programs of others that read the same models: the process engine is compared with them.
const oracles = /^pkg:(bpmn-js-token-simulation|bpmn-elements|moddle-context-serializer|diagram-js|didi)$/
const testing = /^(modules\/[^/]+|platform|integrations\/[^/]+|apps\/server)\/testing\//
// What pages share with the server: the key of their context, and the kinds of fault that end as a page.
const pageDoors = /^platform\/http\/(page-context|faults)\.ts$/
const faults = /^platform\/http\/faults\.ts$/
// What any layer of a module may use of the platform; HTTP and the database are left to the layers named for them.
const plainPlatform = /^platform\/(clock|config|text|i18n|logging|secrets)\//

export const rules: readonly Rule[] = [
  // Tests and what only tests use
  {
    from: /^packages\/([^/]+)\/(?:test\/|bench\/|.*\/testing\/|.*\.test\.tsx?$)/,
    may: [/^packages\/$1\//, ownPackages, testTools, node, /^pkg:(bpmn-moddle|feelin)$/, oracles],
    because: 'a library is proven by itself: its tests need nothing of ours around it',
  },
  {
    from: /^modules\/([^/]+)\/(?:testing\/|.*\/testing\/|.*\.unit\.test\.tsx?$)/,
    may: [/^modules\/$1\//, door, testing, ownPackages, /^platform\//, /^integrations\/[^/]+\/index\.ts$/, testTools, node, anyPackage],
    because: 'a test may use its own module, the doors of others and what folders named testing offer; no inside of another module',
  },
  {
    from: /^(?:modules|integrations)\/([^/]+)\/.*\.test\.tsx?$/,
    may: [
      /^(?:modules|integrations)\/$1\//,
      door,
      testing,
      ownPackages,
      /^platform\//,
      /^integrations\/[^/]+\/index\.ts$/,
      testTools,
      node,
      anyPackage,
    ],
    because: 'a test may use its own folder, the doors of others and what folders named testing offer; no inside of another module',
  },

  // Pure code: runs in the browser too
  {
    from: /^packages\/process-engine\//,
    may: [/^packages\/process-engine\/src\//, ownPackages, /^pkg:(bpmn-moddle|feelin)$/],
    because: 'a library stands alone: it knows no database, no module and no machine, and reads BPMN and FEEL only',
  },
  {
    from: /^packages\/client\//,
    may: [/^packages\/client\/src\//, /^pkg:openapi-fetch$/],
    because: 'the client sees the service from outside: its description and nothing else of ours',
  },
  {
    from: /^packages\/([^/]+)\//,
    may: [/^packages\/$1\/src\//, ownPackages],
    because: 'a library stands alone: it knows no database, no module and no machine',
  },
  {
    from: /^modules\/([^/]+)\/domain\//,
    may: [/^modules\/$1\/domain\//, ownPackages, /^pkg:zod$/],
    types: [door],
    because: 'domain is pure: facts come in as arguments; of another module it may name types, of the platform nothing',
  },

  // The layers of a module
  {
    from: /^modules\/([^/]+)\/ports\//,
    may: [/^modules\/$1\/(domain|ports)\//, ownPackages],
    types: [door, anyPackage, node],
    because: 'a port says what the module needs from outside, in the words of its domain',
  },
  {
    from: /^modules\/([^/]+)\/storage\//,
    may: [
      /^modules\/$1\/(domain|storage|ports)\//,
      ownPackages,
      /^platform\/(database|storage|jobs)\//,
      plainPlatform,
      faults,
      node,
      anyPackage,
    ],
    types: [door],
    because: 'storage maps rows to the domain; it starts no use case, speaks no HTTP and asks no other module',
  },
  {
    from: /^modules\/([^/]+)\/usecases\//,
    may: [
      /^modules\/$1\/(domain|usecases|storage|ports|credentials|rendering)\//,
      door,
      ownPackages,
      /^platform\/(database|storage|jobs)\//,
      plainPlatform,
      faults,
      /^node:(crypto|stream)/,
      /^pkg:zod$/,
    ],
    types: [/^modules\/$1\/[^/]+\.ts$/],
    because: 'a use case is one transaction: it decides by domain, writes by storage, and knows neither HTTP nor SQL',
  },
  {
    from: /^modules\/([^/]+)\/http\//,
    may: [
      /^modules\/$1\/(domain|usecases|http|ports)\//,
      /^modules\/$1\/[^/]+\.ts$/,
      door,
      ownPackages,
      /^platform\/(http|jobs)\//,
      plainPlatform,
      node,
      /^pkg:zod$/,
    ],
    types: [/^modules\/$1\/storage\//, /^platform\/database\//, /^pkg:(fastify|fastify-type-provider-zod)$/],
    because: 'HTTP is a thin door: it calls use cases and shows views, and reads no table',
  },
  {
    from: /^modules\/([^/]+)\/jobs\//,
    may: [
      /^modules\/$1\/(domain|usecases|storage|jobs|ports|rendering)\//,
      door,
      ownPackages,
      /^platform\/(jobs|database|storage)\//,
      plainPlatform,
      faults,
      node,
      /^pkg:zod$/,
    ],
    types: [/^modules\/$1\/[^/]+\.ts$/],
    because: 'a job is a door like HTTP: it calls use cases and knows no request',
  },
  {
    from: /^modules\/([^/]+)\//,
    may: [/^modules\/$1\//, door, ownPackages, /^platform\/(?!testing\/)/, node, anyPackage],
    because: 'a module meets another only at its index.ts',
  },

  // What is outside our walls, and what carries everything
  {
    from: /^integrations\/([^/]+)\//,
    may: [/^integrations\/$1\//, door, ownPackages, /^platform\/(?!testing\/)/, node, anyPackage],
    types: [/^modules\/[^/]+\/ports\//],
    because: 'an integration implements a port of a module and knows no other integration',
  },
  {
    from: /^platform\/(?:testing\/|.*\/testing\/|.*\.test\.tsx?$)/,
    may: [/^platform\//, ownPackages, testTools, node, anyPackage],
    because: 'the platform knows no module, not even in its tests',
  },
  {
    from: /^platform\//,
    may: [/^platform\/(?!testing\/)/, ownPackages, node, anyPackage],
    because: 'the platform knows no module',
  },

  // Programs
  {
    from: /^apps\/web\/.*\.test\.tsx?$/,
    may: [/^apps\/web\//, ownPackages, /^platform\//, testTools, node, anyPackage],
    types: [door, /^apps\/server\/wire\.ts$/],
    because: 'a screen is proven by what it shows',
  },
  {
    from: /^apps\/web\/(?:entry\.server\.tsx$|fonts\/)/,
    may: [/^apps\/web\//, pageDoors, /^platform\/logging\//, ownPackages, node, anyPackage],
    because: 'the entry on the server and the tool that draws the figures run under Node, and only they',
  },
  {
    from: /^apps\/web\//,
    may: [
      /^apps\/web\//,
      pageDoors,
      ownPackages,
      // Loaders that answer with a file stream it.
      /^node:stream$/,
      /^pkg:(react|react-dom|react-router|@react-router\/(dev|node)|react-aria-components|isbot|@fontsource\/.+)$/,
    ],
    types: [door, /^apps\/server\/wire\.ts$/],
    because: 'pages get the wired application by load context; of modules and of the wiring they may name types only',
  },
  {
    from: /^apps\/server\//,
    may: [/^apps\/server\//, door, testing, /^integrations\/[^/]+\/index\.ts$/, /^platform\//, ownPackages, node, anyPackage],
    because: 'the server wires modules through their doors and holds no rule',
  },
  {
    from: /^apps\/cli\//,
    may: [/^apps\/(cli|server)\//, door, testing, /^integrations\/[^/]+\/index\.ts$/, /^platform\//, ownPackages, node, anyPackage],
    because: 'the command line is a door like HTTP: it calls what the wiring offers',
  },
  {
    from: /^(?:bench|tests)\//,
    may: [/^(?:bench|tests)\//, /^apps\/(server|cli)\//, door, testing, /^platform\//, ownPackages, node, anyPackage],
    because: 'journeys and measurements come through the doors that a person or a program uses',
  },
  {
    from: /^scripts\//,
    may: [/^scripts\//, /^apps\/server\//, door, /^platform\//, ownPackages, node, anyPackage],
    because: 'scripts use modules through their doors',
  },
]

/** Files in which time, chance, the environment and the network are out of reach. */
export function isPure(file: string): boolean {
  return /^(packages\/[^/]+\/src|modules\/[^/]+\/domain)\//.test(file) && !/\/testing\/|\.test\.tsx?$/.test(file)
}
