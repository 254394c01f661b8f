import { join } from 'node:path';
import { engine } from './pack.ts';
import type { Visit } from './visit.ts';

/** A site that is made with the packed package. */
export interface Site {
  name: string;
  /** Folders whose files it starts with. */
  sources: string[];
  /** Arguments of `init`, which makes it; without them its files are all there. */
  init?: string[];
  /** What is run in it then. */
  commands: string[][];
  look: Visit;
}

const fixtures = join(import.meta.dirname, 'fixtures');
const init = ['acme-sdk', '--yes', '--title', 'Acme SDK'];
const cli = ['npx', 'starlight-evergreen'];

/** From nothing, in a Starlight site that is there already, and with all that a site may have, written by hand. */
export const sites: readonly Site[] = [
  {
    name: 'new',
    sources: [],
    init,
    commands: [['npm', 'test']],
    look: {
      pages: {
        '/': 'Acme SDK',
        '/reference/': 'acme-sdk 2.1',
        '/reference/models/': 'Models',
        '/reference/models/parcel/': 'Parcel',
        '/reference/operations/get-parcel/': 'acme.getParcel',
      },
    },
  },
  {
    name: 'existing',
    sources: [join(fixtures, 'existing')],
    init,
    commands: [['npm', 'test']],
    look: {
      pages: {
        '/': 'Parcels',
        '/guides/example/': 'Example Guide',
        // The template has a folder of this name.
        '/reference/example/': 'Example Reference',
        '/sdk/': 'acme-sdk 2.1',
        '/sdk/models/item/': 'Item',
      },
    },
  },
  {
    name: 'by-hand',
    sources: [join(engine, 'fixtures/acme/site'), join(fixtures, 'by-hand')],
    commands: [
      [...cli, 'generate'],
      [...cli, 'check'],
      // The blocks of the README, against the package that it is about.
      [...cli, 'check', 'node_modules/starlight-evergreen/README.md'],
      ['npx', 'astro', 'build'],
      ['npx', 'playwright', 'test'],
    ],
    look: {
      pages: {
        '/': 'Acme SDK',
        '/install/': 'Install',
        '/errors/': 'Errors',
        '/reference/': 'acme-sdk 2',
        '/reference/models/parcel-event/': 'ParcelEvent',
        '/reference/operations/cancel-parcel/': 'acme.cancelParcel',
        '/proof/': 'Proof',
      },
      run: { address: '/install/', prints: 'in_transit The Hague' },
    },
  },
];
