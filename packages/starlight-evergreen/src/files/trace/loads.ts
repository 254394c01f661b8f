let tell: (path: string) => void = () => undefined;

/** Loaders of our own stand before Node's, which then is not asked for the module. */
export function loading(path: string): void {
  tell(path);
}

export function onLoading(told: (path: string) => void): void {
  tell = told;
}
