import { attach } from './attach.ts';
import { createSchedule } from './create-schedule.ts';
import { importCustomer } from './import.ts';
import { multiAttach } from './multi-attach.ts';
import { multiUpdate } from './multi-update.ts';
import { openCustomerPortal } from './open-customer-portal.ts';
import { previewAttach } from './preview-attach.ts';
import { previewMultiAttach } from './preview-multi-attach.ts';
import { previewMultiUpdate } from './preview-multi-update.ts';
import { previewUpdate } from './preview-update.ts';
import { setupPayment } from './setup-payment.ts';
import { update } from './update.ts';

export const billingOperations = [
  attach,
  previewAttach,
  multiAttach,
  previewMultiAttach,
  update,
  previewUpdate,
  multiUpdate,
  previewMultiUpdate,
  createSchedule,
  setupPayment,
  openCustomerPortal,
  importCustomer,
];
