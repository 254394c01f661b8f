import { aggregateEvents } from './aggregate.ts';
import { listEvents } from './list.ts';

export const eventOperations = [listEvents, aggregateEvents];
