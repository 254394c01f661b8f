/**
 * A browser with one page, as the tests of all engines use it: what Playwright, WebDriver (WebKit) and WebDriver BiDi
 * (Firefox) all can. Whatever else a test needs to know, it asks the page.
 */
export interface DrivenBrowser {
  /** Goes to an address, and waits until it is loaded. */
  open(url: string): Promise<void>;
  /**
   * Runs a function in the page, and waits for what it promises. The function may use nothing from around it; what goes
   * in and out is JSON.
   */
  evaluate<Result, Arguments extends unknown[]>(
    ask: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  /** Moves the mouse, in CSS pixels from the viewport's top left corner. */
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses keys one after another; those after `Control+` together with it. */
  press(...keys: string[]): Promise<void>;
  /** Errors of scripts, as far as the engine tells them, since the last time. */
  errors(): string[];
  close(): Promise<void>;
}
