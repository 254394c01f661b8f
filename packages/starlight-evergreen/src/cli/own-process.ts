let isOwn = false;

/** Says that this process does one command, and has loaded nothing before. */
export function ownProcess(): void {
  isOwn = true;
}

/** Whether all that the process is told of files is told to its one command. */
export function isOwnProcess(): boolean {
  return isOwn;
}
