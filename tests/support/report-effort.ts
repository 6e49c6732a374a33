/** Loaded before the command line: says at the end what memory the process took at most and how long it computed. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write(`\nEFFORT ${maxRSS} ${userCPUTime + systemCPUTime}\n`)
})
