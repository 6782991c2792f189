/** Keeps the memories of WebAssembly's instances where a worker can't remove them, for `memoryOf`. */
WebAssembly.memories = new Set();
for (const name of ["instantiate", "instantiateStreaming"]) {
  const instantiate = WebAssembly[name];
  WebAssembly[name] = async (source, imports) => {
    const result = await instantiate(source, imports);
    const values = [result.instance ?? result, { exports: imports?.env ?? {} }].flatMap(({ exports }) => Object.values(exports ?? {}));
    for (const value of values) if (value instanceof WebAssembly.Memory) WebAssembly.memories.add(value);
    return result;
  };
}
