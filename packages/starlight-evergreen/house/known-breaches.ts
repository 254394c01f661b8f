/** Breaches that are still to be repaired, as `rule file`. One that is repaired makes the test fail until its line is gone. */
export const known: readonly string[] = [
  'address src/site/components/NearestModels.astro',
  'address src/site/integrations/page-routes.ts',
  'address src/site/twins/site-twins.ts',
  'generator src/runner/README.md',
  'length src/site/styles/guides.css',
  'outside src/site/components/GuideList.astro',
  'outside src/site/route-data.ts',
  'outside src/site/site.ts',
  'outside src/site/twins/guide-list.ts',
  'script src/site/routes/proof.astro',
  'sdk src/site/components/guides/README.md',
  'sdk src/site/twins/llms.ts',
];
