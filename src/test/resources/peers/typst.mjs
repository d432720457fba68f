// Prints papers with Typst, as a program prints many: node typst.mjs FOLDER STANDARD TIMES [OUT]
// For each line that it reads it prints all papers so many times and says what the record Measured holds.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [folder, standard, times, out] = process.argv.slice(2);
const { NodeCompiler } = createRequire(folder + '/')('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [folder + '/fonts'] }] });
const options = standard === 'untagged' ? { pdfTags: false } : { pdfStandard: standard };
options.creationTimestamp = 1712102400;
const papers = readdirSync(folder + '/papers').sort();
const cpu = () => { const { user, system } = process.cpuUsage(); return 1000 * (user + system); };

function round() {
  const sum = { documents: 0, pages: 0, bytes: 0, layout: 0 };
  const before = cpu(), start = process.hrtime.bigint();
  for (let i = 0; i < Number(times); i++) {
    for (const paper of papers) {
      const begun = cpu();
      const compiled = compiler.compile({
        mainFileContent: `#import "/bulletin.typ": bulletin\n#bulletin("/papers/${paper}")`,
      });
      if (compiled.hasError()) {
        compiled.printErrors();
        process.exit(1);
      }
      sum.layout += cpu() - begun;
      const pdf = compiler.pdf(compiled.result, options);
      compiler.evictCache(10); // what Typst's command does; every result of one paper is older when its turn comes again
      sum.documents++;
      sum.pages += compiled.result.numOfPages;
      sum.bytes += pdf.length;
      if (out) writeFileSync(`${out}/${paper}.pdf`, pdf);
    }
  }
  return ['measured', sum.documents, sum.pages, sum.bytes, cpu() - before, process.hrtime.bigint() - start, sum.layout,
    process.resourceUsage().maxRSS].join(' ');
}

createInterface({ input: process.stdin }).on('line', () => console.log(round()));
