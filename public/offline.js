// The look that was left here while somebody is signed in (lib/settings/look.browser.ts); this runs before the page is drawn.
try {
	for (const word of (localStorage.getItem("chit-chat:look") ?? "").split(
		" ",
	)) {
		const [key, value] = word.split("=");
		if (value) document.documentElement.dataset[key] = value;
	}
} catch {
	// It follows the device.
}

// It stands in for the page that was asked for, whose address is still in the bar: trying again is loading that. Looked
// at under its own address it stands still.
const isStandIn = location.pathname !== "/offline";
const tryAgain = () => location.reload();
if (isStandIn) {
	addEventListener("DOMContentLoaded", () =>
		document.querySelector("a").addEventListener("click", (event) => {
			event.preventDefault();
			tryAgain();
		}),
	);
	addEventListener("online", tryAgain);
	setTimeout(look, 5_000);
}

// "Online" says only that there is some network; the server itself may be what was away.
async function look() {
	try {
		const answer = await fetch("/manifest.webmanifest", { cache: "no-store" });
		if (answer.ok) return tryAgain();
	} catch {
		// Still away.
	}
	setTimeout(look, 10_000);
}
