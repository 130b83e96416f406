import { setNonce } from "get-nonce";

/**
 * Radix locks the page's scrolling behind a dialog with a style element, which the CSP refuses without the page's
 * nonce. Scripts may read it from any script that came with the page. Imported by all that opens over the page.
 */
if (typeof document !== "undefined") {
	const nonce = document.querySelector<HTMLScriptElement>("script[nonce]");
	if (nonce?.nonce) setNonce(nonce.nonce);
}
