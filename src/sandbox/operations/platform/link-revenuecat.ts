import * as z from 'zod/mini';
import { invalidInputs } from '../../api-error.ts';
import { linkEnv } from '../../domain/revenuecat.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** Links an organization to a project. Nobody can consent on the page that is answered, so consent is taken as given. */
export const linkRevenueCat = defineOperation({
  path: '/v1/platform.link_revenuecat',
  request: z.object({
    organization_slug: reference,
    env: z.enum(['test', 'live']),
    project_name: reference,
    redirect_url: z.string(),
  }),
  handle({ account }, { organization_slug: slug, env, project_name, redirect_url }) {
    if (!URL.canParse(redirect_url)) throw invalidInputs('redirect_url: must be a URL');
    const link = { slug, env: linkEnv(env), projectName: project_name, redirectUrl: redirect_url };
    const others = account.revenueCatLinks.filter((other) => other.slug !== slug || other.env !== link.env);
    account.revenueCatLinks = [...others, { ...link, products: new Map() }];
    const url = new URL('https://api.revenuecat.com/oauth2/authorize');
    url.search = String(
      new URLSearchParams({ state: account.ids.next('oauth_state'), redirect_uri: redirect_url }),
    );
    return { oauth_url: url.href };
  },
});
