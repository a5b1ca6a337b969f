// The built page in Chromium, two files at a time. `page` is for every change, `release` for what is handed out: the
// single file, and what takes minutes.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  workers: 2,
  timeout: 240_000,
  reporter: 'list',
  outputDir: '../../target/page-tests',
  projects: [{ name: 'page', grepInvert: /@long|single_file/ }, { name: 'release', grep: /@long|single_file/ }],
});
