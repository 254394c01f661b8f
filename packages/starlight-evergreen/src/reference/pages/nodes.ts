export * from '../../markdown/build.ts';
