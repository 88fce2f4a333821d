import { expect, test } from 'vitest'
import { reportLink } from '../../../web/panels/report-link.ts'

test('mail always takes the statement as its subject', () => {
  expect(reportLink('mailto:a@b.test', 'Error in e 1')).toBe('mailto:a@b.test?subject=Error%20in%20e%201')
  expect(reportLink('mailto:a@b.test?cc=c@d.test&subject=x', 'e&1')).toBe('mailto:a@b.test?cc=c%40d.test&subject=e%261')
})

test('another address takes it only where it has a place for it', () => {
  expect(reportLink('https://x.test/new', 'e')).toBe('https://x.test/new')
  expect(reportLink('https://x.test/new?title=&labels=data', 'e 1')).toBe('https://x.test/new?title=e+1&labels=data')
})

test.each([undefined, '', 'javascript:alert(1)', 'http://x.test/', 'mailto:nobody', 'data:text/html,x'])(
  '%s leads nowhere',
  (report) => {
    expect(reportLink(report, 'e')).toBeUndefined()
  },
)
