import { z } from 'zod';

/** What the pictures are drawn from. Pages are not type-checked, so the components and their Markdown both read it here. */

const label = z.string().min(1);

export const flowProps = z.strictObject({
  label,
  /** After the last step comes the first again. */
  loop: z.boolean().default(false),
  steps: z.array(z.strictObject({ title: z.string(), text: z.string().optional() })).min(2),
});

export const stackProps = z.strictObject({
  label,
  /** What is counted. */
  unit: z.string().optional(),
  /** From first used to last. */
  layers: z
    .array(
      z.strictObject({ title: z.string(), amount: z.number().nonnegative(), note: z.string().optional() }),
    )
    .min(1),
});

export const timelineProps = z.strictObject({
  label,
  events: z.array(z.strictObject({ at: z.string(), title: z.string(), text: z.string().optional() })).min(1),
});

const state = z.strictObject({
  id: z.string(),
  label: z.string(),
  text: z.string().optional(),
  /** Place in the drawing, from 0. */
  column: z.int().min(0).max(3),
  row: z.int().min(0),
  /** Things begin here. */
  start: z.boolean().default(false),
  /** Nothing follows. */
  end: z.boolean().default(false),
});

export const stateDiagramProps = z.strictObject({
  label,
  states: z.array(state).min(2),
  transitions: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string() })),
});

export const sequenceProps = z.strictObject({
  label,
  /** Who talks, from left to right. */
  parties: z.array(z.string().min(1)).min(2).max(4),
  /** In the order in which they are sent. */
  messages: z.array(z.strictObject({ from: z.string(), to: z.string(), text: z.string().min(1) })).min(1),
});

export const usageChartProps = z.strictObject({
  label,
  /** What is counted. */
  unit: z.string(),
});

export type SequenceProps = z.output<typeof sequenceProps>;
export type State = z.output<typeof state>;
export type StateDiagramProps = z.output<typeof stateDiagramProps>;
export type Transition = StateDiagramProps['transitions'][number];
