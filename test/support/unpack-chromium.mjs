// Unpacks the Chromium of @sparticuz/chromium into TMPDIR, which the package reads while it is
// imported: hence a process of its own. It takes the libraries a bare Linux lacks only when it
// believes itself on AWS Lambda.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';

const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
