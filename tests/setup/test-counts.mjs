import fs from 'node:fs';

/**
 * What a test runner reported into a JSON file, as tests passed and failed. A file that could not be read counts as
 * one failed, and so do a skipped test, a run of no test at all, and a run that failed with all its tests in order.
 */
export function readCounts(reportFile, exitCode) {
  const report = readReport(reportFile);
  if (!report) return { passed: 0, failed: 1, note: 'the run broke off' };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + brokenFiles.length + skipped;
  const notes = [brokenFiles.length > 0 && `${brokenFiles.length} files broke`, skipped > 0 && `${skipped} skipped`];
  if (report.numTotalTests === 0) notes.push('no test ran');
  else if (failed === 0 && exitCode !== 0) notes.push('an error outside of the tests');
  const note = notes.filter(Boolean).join(', ');
  return { passed: report.numPassedTests, failed: failed || (note || exitCode !== 0 ? 1 : 0), note, failures: failuresOf(report) };
}

/** Each failed test by file and name with the first line of why, so that the end of a long log tells it. */
function failuresOf(report) {
  return report.testResults.flatMap((file) => {
    const named = file.assertionResults.filter((test) => test.status === 'failed');
    const whole = file.status === 'failed' && named.length === 0 ? [`${file.name}: ${firstLine(file.message)}`] : [];
    return [...named.map((test) => `${file.name}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`), ...whole];
  });
}

function firstLine(text) {
  return (text ?? '').trim().split('\n', 1)[0];
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
