// Svelte with TypeScript in runes mode; no preprocessors.
export default { compilerOptions: { runes: true } };
