import { relative } from 'node:path';
import type { Problem } from '../../problem/problem.ts';
import { checkSandbox } from '../../sandbox/check-sandbox.ts';
import type { SandboxModule } from '../../sandbox/contract.ts';
import { bundleForBrowser, runAsInBrowser } from './browser-bundle.ts';
import { inOtherWorld } from './other-world.ts';
import { type Answer, ask, askAll, difference, jsonOf, type SampleRequest, toRequest } from './sample.ts';

/** A sandbox that is checked. */
export interface Subject {
  module: SandboxModule;
  samples: readonly SampleRequest[];
}

/** What is wrong, and how to put it right. */
export type Finding = Pick<Problem, 'message' | 'hint'>;

/** @returns what is wrong; throws when the sandbox does */
export type Check = (subject: Subject) => Promise<Finding[]>;

/** Every check, by what it claims of a sandbox. */
export const checks: Readonly<Record<string, Check>> = {
  'sentences of scenarios are sentences': async ({ module }) =>
    module.scenarios
      .filter(({ sentence }) => !/^\S.*\.$/s.test(sentence))
      .map(({ id, sentence }) => ({
        message: `the sentence of the scenario "${id}" does not end with a full stop: ${sentence}`,
        hint: 'Readers see it below a block: "Runs against: A customer on Pro."',
      })),

  'every scenario can be created, and answers': createEveryScenario,

  'a scenario that does not exist is refused': async ({ module }) => {
    try {
      module.create({ scenario: 'no-such-scenario' });
    } catch {
      return [];
    }
    return [
      {
        message: 'create() takes a scenario that does not exist',
        hint: 'Throw an Error: a block with a misspelt scenario would run against nothing.',
      },
    ];
  },

  'the same requests get the same answers': async ({ module, samples }) => {
    const run = () => askAll(module.create(firstScenario(module)), module.origin, samples);
    return told(
      difference(await run(), await run()),
      'Take ids from a counter that each sandbox has for itself.',
    );
  },

  'two sandboxes share nothing': async ({ module, samples }) => {
    const alone = await askAll(module.create(firstScenario(module)), module.origin, samples);
    const [one, two] = [module.create(firstScenario(module)), module.create(firstScenario(module))];
    const beside: Answer[] = [];
    for (const sample of samples) {
      // oxlint-disable-next-line no-await-in-loop -- in turns
      await ask(one, toRequest(module.origin, sample));
      // oxlint-disable-next-line no-await-in-loop
      beside.push(await ask(two, toRequest(module.origin, sample)));
    }
    const found = difference(alone, beside);
    return told(
      found && `beside another sandbox, ${found}`,
      'Keep what a sandbox holds in what create() returns, not in variables of the module.',
    );
  },

  'there is no clock but `now`, and no chance': async ({ module, samples }) => {
    const run = () => askAll(module.create(firstScenario(module)), module.origin, samples);
    const here = await run();
    const [there, { waited }] = await inOtherWorld(run);
    return [
      ...told(
        difference(here, there),
        'Ask `now` for the time, which is the same moment when it is left out; take no ids from Math.random() or crypto.',
      ),
      ...told(
        waited[0] && `a request waits with ${waited[0]}`,
        'Answer at once; let time pass by what `now` says.',
      ),
    ];
  },

  'time is what `now` says': async ({ module, samples }) => {
    const moment = 1_900_000_000_000;
    let questions = 0;
    const source = (): number => {
      questions += 1;
      return moment;
    };
    const run = (now: number | (() => number)) =>
      askAll(module.create({ ...firstScenario(module), now }), module.origin, samples);
    const [fixed, running] = [await run(moment), await run(source)];
    const hasTimes = running.some(({ text }) => /\d{4}-\d\d-\d\dT|\b1[6-9]\d{8}(?:\d{3})?\b/.test(text));
    return [
      ...told(
        difference(fixed, running),
        '`now` is a number, or a function that is asked for one each time.',
      ),
      ...told(
        hasTimes && questions === 0 ? 'answers hold times, but `now` was never asked' : undefined,
        'Take every time from the option `now` of create().',
      ),
    ];
  },

  'a path that it does not know is refused': async ({ module, samples }) => {
    const path = '/no-such-path-of-this-api';
    const { asked, status, text } = await ask(
      module.create(firstScenario(module)),
      toRequest(module.origin, { ...samples[0], path }),
    );
    const value = jsonOf({ text })?.value;
    const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
    const isTold = status === 501 || (status === 404 && code === 'not_found');
    return told(
      isTold ? undefined : `${asked} was answered with ${status} ${text.slice(0, 80)}`,
      'Answer 501, or 404 and { "code": "not_found" }: a run that needs what the sandbox lacks must not pass.',
    );
  },

  'JSON that is none is refused': async ({ module, samples }) => {
    // Where nothing has to be said, an API may take such a body for an empty one.
    const telling = samples.filter(({ body }) => Object.keys(body ?? {}).length > 0);
    const found = await eachAlone({ module, samples: telling }, ['{', '{"a":}', 'text']);
    const hint = 'Answer a body that is no JSON with 400 and JSON that says so.';
    return found.flatMap(({ asked, status, text }) => {
      const isRefusal = status >= 400 && status < 500 && jsonOf({ text }) !== undefined;
      const message = `${asked} with a body that is no JSON was answered with ${status} ${text.slice(0, 80)}`;
      return isRefusal ? [] : [{ message, hint }];
    });
  },

  'no request makes it fail': async ({ module, samples }) => {
    const odd = ['', 'null', '[]', '0', '"text"', '{}', '{"__proto__":{"a":1},"constructor":[]}'];
    const findings = faults(await eachAlone({ module, samples }, odd));
    const paths = ['/', '//', '/%E0%A4%A', `/${'long/'.repeat(500)}`];
    const sandbox = module.create(firstScenario(module));
    const strange = paths.flatMap((path) =>
      ['GET', 'PUT', 'DELETE', 'HEAD'].map((method) => ({ method, path: `.${path}` })),
    );
    const hint = 'fetch() answers everything: what it cannot do is a refusal, with a status from 400 to 499.';
    return [...findings, ...faults(await askAll(sandbox, module.origin, strange))].map((message) => ({
      message,
      hint,
    }));
  },

  'it stands for its origin, and for nobody else': async ({ module, samples }) => {
    const { status } = await ask(
      module.create(firstScenario(module)),
      toRequest('https://elsewhere.example', samples[0] ?? { path: '/' }),
    );
    return told(
      status === 421 ? undefined : `a request to https://elsewhere.example was answered with ${status}`,
      'Answer what is asked of another origin with 421: `new URL(request.url).origin` is not `origin`.',
    );
  },

  'it asks nobody': async ({ module, samples }) => {
    const [, { asked }] = await inOtherWorld(async () => {
      for (const { id } of module.scenarios) {
        // oxlint-disable-next-line no-await-in-loop -- they share the world
        await askAll(module.create({ scenario: id }), module.origin, samples);
      }
    });
    return told(
      asked[0] && `it asked for ${asked[0]}`,
      'A sandbox is all there is: in a page nothing answers fetch().',
    );
  },
};

/** The check that needs the module's file: that it runs where there is nothing of Node's. */
export async function checkInBrowser(path: string, samples: readonly SampleRequest[]): Promise<Finding[]> {
  const bundle = await bundleForBrowser(path);
  if ('builtins' in bundle) {
    return bundle.builtins.map(({ name, chain }) => ({
      message: `${name} is a module of Node, imported by ${chain.map((file) => relative('.', file)).join(' -> ')}`,
      hint: 'A browser has no such module. Move what needs it to a module that the sandbox does not import.',
    }));
  }
  const hint = 'A browser has no `process`, no `Buffer` and no `require`: do without.';
  try {
    const checked = checkSandbox(runAsInBrowser(bundle.code), path);
    if ('problems' in checked) return checked.problems;
    return await createEveryScenario({ module: checked.module, samples });
  } catch (error) {
    return [
      { message: `without Node it fails: ${error instanceof Error ? error.message : String(error)}`, hint },
    ];
  }
}

async function createEveryScenario({ module, samples }: Subject): Promise<Finding[]> {
  const findings = await Promise.all(
    module.scenarios.map(async ({ id }): Promise<Finding[]> => {
      const answers = await askAll(module.create({ scenario: id }), module.origin, samples);
      const hint = 'What a scenario holds is what the API could hold: create it with its own operations.';
      return [
        ...told(
          refusedAll(answers),
          "Give the key: testSandbox(test, module, { headers: { authorization: '…' } })",
        ),
        ...faults(answers).map((fault) => ({ message: `with the scenario "${id}", ${fault}`, hint })),
      ];
    }),
  );
  return findings.flat();
}

/** Each sample with each of some bodies, to a fresh sandbox. */
async function eachAlone({ module, samples }: Subject, bodies: readonly string[]): Promise<Answer[]> {
  return Promise.all(
    samples.flatMap((sample) => {
      const method = sample.method === undefined || sample.method === 'GET' ? 'POST' : sample.method;
      return bodies.map((body) =>
        ask(module.create(firstScenario(module)), toRequest(module.origin, { ...sample, method }, body)),
      );
    }),
  );
}

/** Without a key no check sees anything. */
function refusedAll(answers: readonly Answer[]): string | false {
  const isRefused = answers.every(({ status }) => status === 401 || status === 403);
  return isRefused && 'no request was let in';
}

function faults(answers: readonly Answer[]): string[] {
  return answers
    .filter(({ status }) => status >= 500 && status !== 501)
    .map(({ asked, status, text }) => `${asked} was answered with ${status} ${text.slice(0, 120)}`);
}

function firstScenario({ scenarios }: SandboxModule): { scenario?: string } {
  const [first] = scenarios;
  return first === undefined ? {} : { scenario: first.id };
}

function told(message: string | false | undefined, hint: string): Finding[] {
  return message ? [{ message, hint }] : [];
}
