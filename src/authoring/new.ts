import { BrokenOff } from './ask.ts';
import { newFile } from './new-file.ts';
import { formatRefusal } from './refusal.ts';

// The command `npm run new`.

try {
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const result = await newFile(process.argv.slice(2), terminal);
  if (typeof result === 'string') process.stdout.write(result);
  else {
    process.stderr.write(formatRefusal(result));
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof BrokenOff)) throw error;
  process.exitCode = 1;
}
