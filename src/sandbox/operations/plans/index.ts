import { createPlan } from './create.ts';
import { deletePlan } from './delete.ts';
import { getPlan } from './get.ts';
import { listPlans } from './list.ts';
import { updatePlan } from './update.ts';

export const planOperations = [createPlan, getPlan, listPlans, updatePlan, deletePlan];
