// The address in the bar is still the page that was asked for: trying again is loading it again.
const tryAgain = () => location.reload();
document.querySelector("a").addEventListener("click", (event) => {
	event.preventDefault();
	tryAgain();
});
addEventListener("online", tryAgain);

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
setTimeout(look, 5_000);
