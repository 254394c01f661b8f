import { unreachable, type Direction } from '../../reference/model.ts';

/** A model's direction in words. */
export function directionLabel(direction: Direction): string {
  switch (direction) {
    case 'request':
      return 'request';
    case 'response':
      return 'response';
    case 'both':
      return 'request and response';
    default:
      return unreachable(direction, 'directionLabel');
  }
}
