/** A RevenueCat project that an organization is linked to. */
export interface RevenueCatLink {
  slug: string;
  env: 'sandbox' | 'live';
  projectName: string;
  redirectUrl: string;
  /** What was pushed, by plan id. */
  products: Map<string, { identifier: string; name: string }>;
}
