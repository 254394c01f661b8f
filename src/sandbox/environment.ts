/** The origin that the sandbox stands for: where the SDK sends its requests unless told otherwise. */
export const origin = 'https://api.useautumn.com';

/** What an example finds in its environment: a key that opens an account of the sandbox. */
export const environment: Readonly<Record<string, string>> = { AUTUMN_SECRET_KEY: 'am_sk_test_docs' };
