import { Hub } from "@/lib/realtime/hub.browser";
import { Line } from "@/lib/realtime/line.browser";

/** The same hub in the page itself, for this tab alone: it ends with the page, so neither needs the other's lock. */
export function openOwnHub(): MessagePort {
	const { port1, port2 } = new MessageChannel();
	const whenFree = () => new Promise(() => {});
	new Hub({ openLine: (ports) => new Line(ports), whenFree, lock: null }).join(
		port1,
	);
	return port2;
}
