import { createSchedule as create, createSchedulePath } from '../../domain/billing/create-schedule.ts';
import { defineOperation } from '../../http/operation.ts';
import { createScheduleBody } from '../../schema/create-schedule.ts';

/** Gives a customer plans that follow each other. */
export const createSchedule = defineOperation({
  path: createSchedulePath,
  request: createScheduleBody,
  handle: (context, body) => create(context, body, 'asked'),
});
