/** One environment setting, as `describeEnvironment()` gives it. */
export type EnvironmentSetting = { readonly name: string; readonly about: string; readonly byDefault: string | undefined }

/** The reference page of the environment settings. */
export function makeEnvironmentPage(settings: readonly EnvironmentSetting[]): string {
  return [
    '# Environment settings',
    '',
    'Generated from platform/config/environment.ts by `npm run generate -- environment`; change that file, not this page.',
    '',
    'They are read once at the start. A value that cannot be used stops the start with a sentence; nothing is guessed.',
    'The rules of a province are not here: they are dated configuration, see [configuration.md](configuration.md).',
    '',
    '| name | what it is for | default |',
    '|---|---|---|',
    ...settings.map(
      (s) => `| \`${s.name}\` | ${s.about.replaceAll('|', '\\|')} | ${s.byDefault === undefined ? '' : `\`${s.byDefault}\``} |`,
    ),
    '',
  ].join('\n')
}

/** `.env.example`: every setting with its sentence, switched off, so that the copy changes nothing until a line is opened. */
export function makeEnvironmentExample(settings: readonly EnvironmentSetting[]): string {
  return [
    '# Environment settings, generated from platform/config/environment.ts. None is needed to try the product: npm start.',
    ...settings.flatMap((s) => ['', `# ${s.about}`, `#${s.name}=${s.byDefault ?? ''}`]),
    '',
  ].join('\n')
}
