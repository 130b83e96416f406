import { sectionHtml } from "@/lib/help/html.server";
import { getLocale, getT } from "@/lib/i18n/locale.server";

/**
 * The page the service worker shows when the server cannot be reached. A plain document with its own small style and
 * script, so that it needs none of the build's files and cannot break with them. It holds nothing of anybody. The guide is on the
 * server that cannot be reached, so what it says about that comes with this page.
 */
export async function GET(): Promise<Response> {
	const [t, locale] = await Promise.all([getT(), getLocale()]);
	const advice = await sectionHtml(locale, "offline", "away");
	const { offlineTitle, offlineLead } = t.landing;
	const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${offlineTitle} · Chit Chat</title>
<link rel="icon" href="/icons/icon.svg">
<link rel="stylesheet" href="/offline.css">
<script src="/offline.js"></script>
</head>
<body>
<main>
<img src="/icons/icon.svg" width="64" height="64" alt="">
<h1>${offlineTitle}</h1>
<p>${offlineLead}</p>
<a href="/">${t.common.retry}</a>
<section>${advice}</section>
</main>
</body>
</html>
`;
	return new Response(html, {
		headers: {
			"content-type": "text/html; charset=utf-8",
			"cache-control": "no-store",
			vary: "cookie, accept-language",
			"content-security-policy":
				"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
			"x-content-type-options": "nosniff",
		},
	});
}
