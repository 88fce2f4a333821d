import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one line that a script can read: `N passed, N failed, N skipped`. */
export class SummaryLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++
      }
      // A file that could not be loaded has no tests to count.
      if (module.errors().length > 0) counts.failed++
    }
    process.on('exit', () => {
      console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
    })
  }
}
