import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import evergreen from 'starlight-evergreen';
import { fonts } from './src/fonts.ts';
import { sidebar } from './src/sidebar.ts';

// On GitHub Actions, the repository that is built.
const { GITHUB_SERVER_URL: host, GITHUB_REPOSITORY: repository } = process.env;

export default defineConfig({
  site: 'https://autumn-sdk-docs.example',
  trailingSlash: 'always',
  fonts,
  integrations: [
    starlight({
      title: 'Autumn SDK',
      description:
        'Usage-based billing in TypeScript: every type, every field and examples that are proven to work.',
      logo: { src: './src/logo.svg', alt: '' },
      components: { Head: './src/components/Head.astro' },
      customCss: ['./src/styles/theme.css', './src/styles/landing.css'],
      ...(repository && { editLink: { baseUrl: `${host}/${repository}/edit/main/` } }),
      plugins: [
        evergreen({
          opening: '/guides/mistakes/',
          cards: { accent: '#a04410', background: '#fffefc', text: '#1b1815' },
        }),
      ],
      sidebar,
    }),
  ],
});
