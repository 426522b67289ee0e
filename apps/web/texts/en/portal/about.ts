import type { about as vietnamese } from '../../vi/portal/about.ts'

export const about: typeof vietnamese = {
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody can use these pages: with the keyboard, a screen reader, large text, or an old telephone.',
    sections: [
      {
        heading: 'What these pages can do',
        lines: [
          'Everything works with the keyboard alone. The first Tab leads straight to the content.',
          'Everything a citizen does works with JavaScript switched off.',
          'Text at 200 % stays readable without scrolling sideways.',
          'Nothing is said by colour alone: every mark has a word.',
          'Every error is said in words, with what to do. What you filled in is still there.',
          'No page runs out of time while you read. An application is saved after each page.',
          'Every page can be read on paper.',
        ],
      },
      {
        heading: 'The standard we follow',
        lines: ['Web Content Accessibility Guidelines (WCAG) 2.2, level AA; high contrast reaches 7:1.'],
      },
      {
        heading: 'What is still missing',
        lines: [
          'The content of procedures is in Vietnamese only, in English pages too.',
          'Files that others handed in may be photographs, which a screen reader cannot read.',
        ],
      },
    ],
    display: 'Change the display',
    help: {
      heading: 'Help',
      text: 'Call the hotline at the foot of the page, or go to any public service center: somebody there helps you to file.',
    },
  },
}
