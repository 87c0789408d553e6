// Editor tools: the output of a command whose reader may stop reading, such as head.

/** Whether an error says that nobody reads the output any more. */
function isBrokenPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

/** Ends the program without a word when nobody reads its output any more; other errors of the output are thrown. */
export function endWithReader(output: NodeJS.WriteStream = process.stdout): void {
  output.on('error', (error: Error) => {
    if (!isBrokenPipe(error)) throw error;
    process.exit();
  });
}
