import { createEntity } from './create.ts';
import { deleteEntity } from './delete.ts';
import { getEntity } from './get.ts';
import { listEntities } from './list.ts';
import { updateEntity } from './update.ts';

export const entityOperations = [createEntity, getEntity, listEntities, updateEntity, deleteEntity];
