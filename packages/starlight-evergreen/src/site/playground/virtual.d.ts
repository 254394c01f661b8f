declare module 'virtual:playground' {
  const facts: import('./facts.ts').PlaygroundFacts;
  export default facts;
}
