/** A key that is bound to one customer. */
export interface CustomerToken {
  /** The secret key of the account it opens. */
  secretKey: string;
  /** The customer's internal id. */
  customer: string;
  kind: 'access' | 'refresh';
  /** Unix milliseconds; `null` for one that never expires. */
  expiresAt: number | null;
  /** Names the tokens that came from one another. */
  family: string;
  /** How many rotations of its family came before it. */
  rotation: number;
}
