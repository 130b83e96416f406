import type {
	LocalAdapter,
	SoketiServer,
	SoketiSocket,
	UwsApp,
} from "./vendor";

const userChannelPrefix = "#server-to-user-";

/**
 * Hands each event to uWS once, as bytes, for all its receivers. Stock Soketi collects the sockets in a new Map, parses
 * and serialises the JSON and renews a timer for every receiver. uWS keeps the subscribers in native memory and joins
 * what falls into one turn of the loop into one write per socket.
 *
 * Who is in which channel stays Soketi's own book; the topics only follow it, so presence, counts, webhooks and limits
 * are as before. Order per socket is kept by uWS also between `publish` and `send`.
 */
export function installFanOut(
	server: SoketiServer,
	app: UwsApp,
	isClosed: (socket: SoketiSocket) => boolean,
): void {
	const driver = server.adapter.driver;
	const addToChannel = driver.addToChannel.bind(driver);
	const removeFromChannel = driver.removeFromChannel.bind(driver);

	driver.addToChannel = async (appId, channel, socket) => {
		// A closed socket in the book would keep its channel occupied for ever.
		if (isClosed(socket)) {
			return 0;
		}
		socket.subscribe(channel);
		return addToChannel(appId, channel, socket);
	};
	driver.removeFromChannel = async (appId, channel, socketId) => {
		const socket = driver.getNamespace(appId).sockets.get(socketId);
		// uWS forgets a closed socket's topics by itself.
		if (socket && !isClosed(socket) && typeof channel === "string") {
			socket.unsubscribe(channel);
		}
		return removeFromChannel(appId, channel, socketId);
	};
	driver.send = (appId, channel, data, exceptingId = null) => {
		// After the current turn, as in stock: the publisher is answered before a long fan-out.
		queueMicrotask(() => {
			const bytes = Buffer.from(data);
			if (channel.startsWith(userChannelPrefix)) {
				void sendToUser(
					driver,
					appId,
					channel.slice(userChannelPrefix.length),
					bytes,
				);
				return;
			}
			const excepted = exceptingId
				? memberSocket(driver, appId, channel, exceptingId)
				: null;
			(excepted && !isClosed(excepted) ? excepted : app).publish(
				channel,
				bytes,
			);
		});
	};
}

async function sendToUser(
	driver: LocalAdapter,
	appId: string,
	userId: string,
	bytes: Uint8Array,
): Promise<void> {
	for (const socket of await driver.getUserSockets(appId, userId)) {
		try {
			socket?.send(bytes);
		} catch {
			// It closed a moment ago; the others still get theirs.
		}
	}
}

/** The socket to leave out, if it would have heard the event at all: uWS publishes past a subscriber only. */
function memberSocket(
	driver: LocalAdapter,
	appId: string,
	channel: string,
	socketId: string,
): SoketiSocket | null {
	const namespace = driver.getNamespace(appId);
	const isMember = namespace.channels.get(channel)?.has(socketId) ?? false;
	return isMember ? (namespace.sockets.get(socketId) ?? null) : null;
}
