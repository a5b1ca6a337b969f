// Starts the app where everything stands in this one file. A file that was cut short or changed says so.
{
  let isDamaged = false;
  const damaged = () => {
    isDamaged = true;
    if (document.readyState === 'loading') { addEventListener('DOMContentLoaded', damaged); return; }
    const place = document.querySelector('#app main') ?? document.body;
    const alert = document.createElement('p');
    alert.setAttribute('role', 'alert');
    alert.textContent = 'This copy of Prevention Ledger is damaged: it was cut short, or changed by a program that it was opened in or sent with. '
      + 'Get the file again, and copy it as it is, without opening it in an editor. To send it by mail, put it into a ZIP file first.';
    place.replaceChildren(alert);
  };
  class Damaged extends Error {}
  // A script or a style that was changed is refused by the content policy, and gzip holds a sum of what it packs.
  addEventListener('securitypolicyviolation', damaged);
  addEventListener('DOMContentLoaded', () => { if (!document.getElementById('end')) damaged(); });
  const unpacked = async (id) => {
    try {
      const bytes = Uint8Array.from(atob(document.getElementById(`packed-${id}`).textContent), (letter) => letter.charCodeAt(0));
      return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    } catch (problem) {
      throw new Damaged(`packed-${id}`, { cause: problem });
    }
  };
  let part;
  const fetched = () => (part ??= unpacked('workbook').then((bytes) => ledger.part.start({ module_or_path: bytes })).then(() => ledger.part));
  globalThis.ledger = {
    makeWorkbook: async (scenario) => (await fetched()).workbook(scenario),
    bestMix: async (scenario, tried, tell) => (await fetched()).bestMix(scenario, tried, tell),
    stopSolving: () => {}, // a file on disk may start no worker: what it works out, it works out in one go
    start: async (app) => {
      if (isDamaged) return;
      try {
        for (const name of ['evidence', 'releases']) {
          const meta = document.createElement('meta');
          meta.name = name;
          meta.content = URL.createObjectURL(new Blob([await unpacked(name)]));
          document.head.append(meta);
        }
        await app({ module_or_path: await unpacked('app') });
      } catch (problem) {
        if (!(problem instanceof Damaged)) throw problem; // early.js says that it could not start
        console.error(problem);
        damaged();
      }
    },
  };
}
