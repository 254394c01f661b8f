/** Sends one request to the account being seeded and gives its answer; rejects if the API refuses. */
export type SeedRequest = (path: string, body: unknown) => Promise<unknown>;

/** Time while an account is being seeded. */
export interface SeedTime {
  /** What the clock says, in Unix milliseconds. */
  readonly now: number;
  /** Lets the following requests happen at another time, so that a scenario can have a past. */
  travel(time: number): void;
}

/** What an account holds before its first request. Seeded through the API itself, so it cannot hold what the API cannot. */
export interface Scenario {
  id: string;
  /** What readers are told, in one sentence. */
  sentence: string;
  seed(api: SeedRequest, time: SeedTime): Promise<void>;
}
