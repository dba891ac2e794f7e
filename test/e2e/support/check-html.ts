import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // The error summary and banners of GOV.UK stand before the page's own heading, with a second-level heading.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Everything comes from our own server.
    'require-sri': 'off',
    // A title says the page, the partnership and the product.
    'long-title': 'off',
  },
});

/** What is wrong with a document as it was sent, one line a fault. */
export async function checkHtml(source: string): Promise<string[]> {
  const report = await validator.validateString(source);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `HTML: ${message} (${ruleId}, line ${line}, ${selector})`,
    ),
  );
}
