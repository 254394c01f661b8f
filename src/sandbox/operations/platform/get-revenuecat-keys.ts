import * as z from 'zod/mini';
import { opaque } from '../../domain/opaque.ts';
import { appKeys, findLink } from '../../domain/revenuecat.ts';
import { defineOperation } from '../../http/operation.ts';
import { reference } from '../../schema/id.ts';

/** The public keys of a linked project's apps, and an access token that is new every time. */
export const getRevenueCatKeys = defineOperation({
  path: '/v1/platform.get_revenuecat_keys',
  request: z.object({ organization_slug: reference, env: z.enum(['test', 'sandbox', 'live']) }),
  handle({ account }, { organization_slug, env }) {
    const link = findLink(account, organization_slug, env);
    const token = opaque(`${account.secretKey}/${account.ids.next('oauth')}`, 24);
    return { apps: appKeys(link), oauth_access_token: `atk_${token}` };
  },
});
