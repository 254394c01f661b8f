import { createFeature } from './create.ts';
import { deleteFeature } from './delete.ts';
import { getFeature } from './get.ts';
import { listFeatures } from './list.ts';
import { updateFeature } from './update.ts';

export const featureOperations = [createFeature, getFeature, listFeatures, updateFeature, deleteFeature];
