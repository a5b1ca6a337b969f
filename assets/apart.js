// Works apart from the page, which stays free meanwhile: one question, how far it has come, and the answer.
onmessage = async ({ data: { part, wasm, what, given } }) => {
  try {
    const ready = await import(part);
    await ready.default({ module_or_path: wasm });
    postMessage({ answer: ready[what](...given, (done, of) => postMessage({ done, of })) });
  } catch (problem) {
    postMessage({ problem: String(problem) });
  }
};
