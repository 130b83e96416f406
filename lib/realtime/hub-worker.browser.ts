import { Hub } from "@/lib/realtime/hub.browser";
import { Line } from "@/lib/realtime/line.browser";
import { holdLock, whenFree } from "@/lib/realtime/locks.browser";

/**
 * The shared worker that holds the one socket of a browser's tabs; there is one for each session and build. Tabs that
 * come before it stands wait in their ports.
 */
const hub = holdLock("hub").then(
	({ name }) =>
		new Hub({ openLine: (ports) => new Line(ports), whenFree, lock: name }),
);

addEventListener("connect", (event) => {
	const [port] = (event as MessageEvent).ports;
	if (port) void hub.then((one) => one.join(port));
});
