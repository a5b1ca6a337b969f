// Starts the app where it is one file: unpacks everything, checks that it is whole, and runs it.
addEventListener('DOMContentLoaded', async () => {
  const FACTS = {};
  const place = document.getElementById('app');
  const said = (text) => {
    const say = document.createElement('p');
    say.setAttribute('role', 'alert');
    say.textContent = text;
    place.replaceChildren(say);
    place.classList.add('problem');
  };
  const code = {};
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].forEach((letter, byte) => { code[letter.charCodeAt(0)] = byte; });
  const bytesOf = (id) => {
    const element = document.getElementById(id);
    const text = element ? element.textContent : '';
    const bytes = new Uint8Array(text.length - Math.ceil(text.length / 256));
    let key = 0;
    for (let at = 0, to = 0; at < text.length; at += 1) {
      const byte = code[text.charCodeAt(at)];
      if (at % 256 === 0) key = byte; else bytes[to++] = byte - key;
    }
    return bytes;
  };
  const sum = (bytes) => bytes.reduce((soFar, byte) => Math.imul(soFar ^ byte, 16777619) >>> 0, 2166136261);
  const packed = bytesOf('packed');
  const unpacker = bytesOf('unpacker');
  if (sum(packed) !== FACTS.sum || sum(unpacker) !== FACTS.unpackerSum) {
    said('This copy of Prevention Ledger is damaged: it was cut short, or changed by a program that it was opened in or sent with. '
      + 'Get the file again, and copy it as it is, without opening it in an editor. To send it by mail, put it into a ZIP file first.');
    return;
  }
  document.getElementById('packed').remove();
  document.getElementById('unpacker').remove();
  try {
    await new Promise((drawn) => setTimeout(drawn, 50));
    const wasm = await new Response(new Blob([unpacker]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
    const { unpack, room, memory } = (await WebAssembly.instantiate(wasm)).instance.exports;
    const length = Object.values(FACTS.lengths).reduce((a, b) => a + b);
    const from = room(packed.length);
    new Uint8Array(memory.buffer, from, packed.length).set(packed);
    let at = unpack(from, packed.length, length);
    const parts = {};
    for (const [name, size] of Object.entries(FACTS.lengths)) {
      parts[name] = new Uint8Array(memory.buffer.slice(at, at + size));
      at += size;
    }
    const put = (tag, part) => {
      const element = document.createElement(tag);
      element.textContent = new TextDecoder().decode(part);
      document.head.append(element);
    };
    document.querySelector('style').remove();
    put('style', parts.css);
    put('script', parts.app);
    for (const name of ['evidence', 'releases']) {
      const meta = document.createElement('meta');
      meta.name = name;
      meta.content = URL.createObjectURL(new Blob([parts[name]]));
      document.head.append(meta);
    }
    globalThis.ledger = {
      makeWorkbook: async (scenario) => wasm_bindgen.workbook(scenario),
      bestMix: async (scenario, tried) => wasm_bindgen.bestMix(scenario, tried),
      mixScenario: async (scenario) => wasm_bindgen.mixScenario(scenario),
    };
    await wasm_bindgen({ module_or_path: parts.wasm });
  } catch (problem) {
    console.error(problem);
    said('Prevention Ledger could not start. It needs a browser from 2023 or later (Safari 16.4, Chrome, Edge or Firefox of that year) '
      + 'and about 200 MB of free memory. Update the browser or close other programs, and open the file again.');
  }
});
