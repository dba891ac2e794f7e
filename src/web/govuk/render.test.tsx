import { describe, expect, test } from 'vitest';
import { button, details, htmlText, insetText, radios, textarea } from './index.ts';

describe('a component', () => {
  test('stands among TSX as a child', () => {
    const page = (
      <form>
        {button({ text: 'Save & close' })}
        <p>{'<b>'}</p>
      </form>
    );
    expect(htmlText(page)).toMatch(
      /^<form><button[^>]*>\s*Save &amp; close\s*<\/button><p>&lt;b&gt;<\/p><\/form>$/,
    );
  });

  test('takes TSX as HTML, whose own text is escaped once', () => {
    const name = "Ann <O'Neill> & Co";
    const inset = htmlText(insetText({ html: <strong>{name}</strong> }));
    expect(inset).toContain('<strong>Ann &lt;O&#39;Neill&gt; &amp; Co</strong>');
  });

  test('takes another component, and a fragment of several', () => {
    const reveal = details({
      summaryText: 'Help',
      html: (
        <>
          {button({ text: 'One' })}
          {button({ text: 'Two' })}
        </>
      ),
    });
    expect(htmlText(reveal).match(/<button/g)).toHaveLength(2);
  });

  test('escapes a component that is given as text', () => {
    const text = button({ text: 'x' }) as unknown as string;
    expect(htmlText(insetText({ text }))).not.toContain('<button');
  });

  test('refuses a string as HTML, also from a caller without types', () => {
    expect(() => insetText({ html: '<b>bold</b>' as unknown as never })).toThrow(
      '"html" of a component takes TSX',
    );
    expect(() => button({ text: 'x', attributes: ' onclick="x"' as unknown as never })).toThrow(TypeError);
  });

  test('refuses an asynchronous view', () => {
    const Later = async () => <b>later</b>;
    expect(() => insetText({ html: <Later /> })).toThrow('may not be asynchronous');
  });

  test('keeps each line of a text as typed, however deep the textarea stands', () => {
    const typed = 'first line\n  second line\n\nlast';
    const form = radios({
      name: 'told',
      items: [
        {
          value: 'yes',
          text: 'Yes',
          conditional: { html: textarea({ name: 'who', label: { text: 'Who' }, value: typed }) },
        },
      ],
    });
    expect(htmlText(form)).toContain(`>${typed}</textarea>`);
  });
});
