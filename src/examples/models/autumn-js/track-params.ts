import type { TrackParams } from "autumn-js";

export const threeMessages: TrackParams = {
  customerId: "cus_123",
  featureId: "messages",
  value: 3,
};
