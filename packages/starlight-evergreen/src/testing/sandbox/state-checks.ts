import type { Sandbox, StateGroup } from '../../sandbox/contract.ts';
import type { Check, Finding, Subject } from './checks.ts';
import { inOtherWorld } from './other-world.ts';
import { type Answer, ask, difference, toRequest } from './sample.ts';

const day = 86_400_000;

/** What is asked of sandboxes that tell what they hold, or whose time readers can move. Of others, nothing. */
export const stateChecks: Readonly<Record<string, Check>> = {
  'what it tells of its state can be told apart': async (subject) => {
    const groups = await (await afterAll(subject)).state?.();
    return repeated(groups?.map(({ name }) => name) ?? [])
      .map((name) =>
        finding(`two groups of its state have the name "${name}"`, 'Give each a name of its own.'),
      )
      .concat((groups ?? []).flatMap(repeatedItems));
  },

  'the same steps lead to the same state': async (subject) => {
    const [here, there] = [await walk(subject), (await inOtherWorld(() => walk(subject)))[0]];
    const at = here.findIndex((state, index) => state !== there[index]);
    if (at === -1) return [];
    return [
      finding(
        `after ${at === 0 ? 'no step' : `step ${at}`} its state is ${differing(here[at], there[at])}`,
        'What state() and moments() tell follows from the requests and the travels alone.',
      ),
    ];
  },

  'to read its state changes nothing': async (subject) => {
    const alone = await answers(subject, async () => undefined);
    const watched = await answers(subject, async (sandbox) => {
      await look(sandbox);
      await look(sandbox);
    });
    const found = difference(alone, watched);
    if (found === undefined) return [];
    return [finding(`where its state is read, ${found}`, 'Let state() and moments() look at a copy.')];
  },

  'its time goes forward only': async ({ module }) => {
    const now = 1_900_000_000_000;
    const [scenario] = module.scenarios;
    const { clock } = module.create({ now, ...(scenario && { scenario: scenario.id }) });
    if (clock === undefined) return [];
    if (clock.now() !== now) return [finding(`its clock says ${clock.now()} where \`now\` is ${now}`, asked)];
    const before = (await clock.moments()).map(({ time }) => time);
    if (before.some((time, index) => time <= (before[index - 1] ?? now))) {
      return [finding('its moments are not in order, or over', 'Give each time once, the nearest first.')];
    }
    await clock.travel(now + day);
    if (clock.now() !== now + day) return [finding('it does not arrive at the time it travels to', asked)];
    const refused = await clock.travel(now).then(
      () => false,
      () => true,
    );
    const hint = 'Throw an Error where the time is before `now()`.';
    return refused && clock.now() === now + day ? [] : [finding('its time can be turned back', hint)];
  },
};

const asked = 'The clock starts at what `now` says, and stands still until it travels.';

function finding(message: string, hint: string): Finding {
  return { message, hint };
}

function create({ module }: Subject): Sandbox {
  const [first] = module.scenarios;
  return module.create(first === undefined ? {} : { scenario: first.id });
}

/** Sends the samples to a new sandbox. @param between - is done before each, and at the end */
async function answers(
  subject: Subject,
  between: (sandbox: Sandbox) => Promise<void>,
): Promise<readonly Answer[]> {
  const sandbox = create(subject);
  const found: Answer[] = [];
  for (const sample of subject.samples) {
    // oxlint-disable-next-line no-await-in-loop -- what one asks may change what the next is answered
    await between(sandbox);
    // oxlint-disable-next-line no-await-in-loop -- the answers are compared in order
    found.push(await ask(sandbox, toRequest(subject.module.origin, sample)));
  }
  await between(sandbox);
  return found;
}

async function afterAll(subject: Subject): Promise<Sandbox> {
  let last = create(subject);
  await answers(subject, async (sandbox) => {
    last = sandbox;
  });
  return last;
}

/** What is told after each step: the samples, then a day, then the next two moments. */
async function walk(subject: Subject): Promise<string[]> {
  const told: string[] = [];
  let last = create(subject);
  await answers(subject, async (sandbox) => {
    last = sandbox;
    told.push(await look(sandbox));
  });
  const { clock } = last;
  if (clock === undefined) return told;
  for (let step = 0; step < 3; step += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    const [next] = step === 0 ? [] : await clock.moments();
    // oxlint-disable-next-line no-await-in-loop -- time moves on before it is looked at
    await clock.travel(next?.time ?? clock.now() + day);
    // oxlint-disable-next-line no-await-in-loop -- what is told changes with the time
    told.push(await look(last));
  }
  return told;
}

async function look({ state, clock }: Sandbox): Promise<string> {
  return JSON.stringify([await state?.(), clock?.now(), await clock?.moments()]);
}

function differing(one = '', other = ''): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, at - 30);
  return `…${one.slice(from, from + 80)}… and then …${other.slice(from, from + 80)}…`;
}

function repeatedItems({ name, items }: StateGroup): Finding[] {
  return repeated(items.map(({ id }) => id)).map((id) =>
    finding(`two items of "${name}" have the id "${id}"`, 'Give each an id of its own, which it keeps.'),
  );
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}
