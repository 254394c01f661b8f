/** The origin that the sandbox stands for: where the SDK sends its requests unless told otherwise. */
export const origin = 'https://api.useautumn.com';

/** Where the pages are on which customers pay; the sandbox stands for those, too. */
export const hostedPages: readonly string[] = ['https://checkout.stripe.com', 'https://invoice.stripe.com'];

/** What an example finds in its environment: a key that opens an account of the sandbox. */
export const environment = { AUTUMN_SECRET_KEY: 'am_sk_test_docs' };
