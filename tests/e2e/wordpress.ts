// What WordPress does with an embed from a site it does not know, after its documentation and published source:
// wp_filter_oembed_result() on the server and wp-embed.js on the page. Written anew, rule by rule.
import { parseHTML } from 'linkedom';

const KEPT: Record<string, string[]> = {
  A: ['href'],
  BLOCKQUOTE: [],
  IFRAME: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** wp_kses with the tags that oEmbed answers may have: other tags go and leave their text, other attributes go. */
function filterTags(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of [...document.body.querySelectorAll('*')].reverse()) {
    const kept = KEPT[element.tagName];
    if (!kept) element.replaceWith(...element.childNodes);
    else
      for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  }
  return document.body.innerHTML;
}

/** wp_filter_oembed_result: the HTML that WordPress puts into the post, or null if it refuses the answer. */
export function wordpressHtml(html: string, secret: string): string | null {
  const match = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(filterTags(html));
  if (!match?.[2]) return null;
  const quote = match[1] ?? '';
  let result = quote + match[2];
  result = result.replace(
    / src=(['"])(.*?)\1/,
    (_, mark: string, src: string) =>
      ` src=${mark}${src}#?secret=${secret}${mark} data-secret=${mark}${secret}${mark}`,
  );
  result = result.replace('<blockquote', `<blockquote data-secret="${secret}"`);
  if (quote) {
    result = result.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"');
    result = result.replace('<blockquote', '<blockquote class="wp-embedded-content"');
  }
  return result.replace(
    /<iframe/gi,
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
  );
}

/** wp-embed.js. `followed` stands in for leaving the page, which WordPress does with links to the frame's own host. */
export const WP_EMBED = `
window.followed = [];
addEventListener('message', function (event) {
  var data = event.data;
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  var quotes = document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]');
  for (var i = 0; i < quotes.length; i++) quotes[i].style.display = 'none';
  var frames = document.querySelectorAll('iframe[data-secret="' + data.secret + '"]');
  for (var k = 0; k < frames.length; k++) {
    var source = frames[k];
    if (event.source !== source.contentWindow) continue;
    source.removeAttribute('style');
    if (data.message === 'height') {
      var height = parseInt(data.value, 10);
      if (height > 1000) height = 1000;
      else if (~~height < 200) height = 200;
      source.height = height;
    }
    if (data.message === 'link') {
      var from = new URL(source.getAttribute('src')), to = new URL(data.value);
      if (/^https?:$/i.test(to.protocol) && to.host === from.host && document.activeElement === source)
        window.followed.push(data.value);
    }
  }
});
addEventListener('DOMContentLoaded', function () {
  var frames = document.querySelectorAll('iframe.wp-embedded-content');
  for (var i = 0; i < frames.length; i++)
    frames[i].contentWindow.postMessage({ message: 'ready', secret: frames[i].getAttribute('data-secret') }, '*');
});`;
