import { installFanOut } from "./fan-out";
import { Guard, isClosed } from "./guard";
import { keepPublisherConnections } from "./publisher-connections";
import { type SoketiSettings, soketiOptions } from "./settings";
import { loadSoketi, type Uws, type UwsApp } from "./vendor";

export type RunningSoketi = {
	port: number;
	/** Tells every client to reconnect, lets the last webhooks out, and closes the port. */
	stop(): Promise<void>;
};

/**
 * Starts Soketi by its own parts, without the three doors of its `start()` that nobody here uses: the discovery on UDP 11002,
 * the metrics server, and the handler that shuts all down on the first error. `onSurvived` hears of what threw.
 * Throws when the port is taken.
 */
export async function startSoketi(
	settings: SoketiSettings,
	onSurvived: (error: unknown) => void,
): Promise<RunningSoketi> {
	const { Server, WsHandler, HttpHandler, uws } = loadSoketi();
	const server = new Server(soketiOptions(settings));
	await server.initializeDrivers();
	server.wsHandler = new WsHandler(server);
	server.httpHandler = new HttpHandler(server);
	// Stock ends a socket 120 s after the last frame it was sent. uWS's own pings know a dead socket sooner,
	// and leave one alive that is only quiet.
	server.wsHandler.updateTimeout = () => undefined;

	const app = uws.App();
	installFanOut(server, app, isClosed);
	keepPublisherConnections(server);
	serveSockets(app, new Guard(server, settings, onSurvived), settings);
	await server.configureHttp(app);
	server.serverProcess = await listen(uws, app, settings);
	return {
		port: uws.us_socket_local_port(server.serverProcess),
		stop: () => server.stop(),
	};
}

function serveSockets(
	app: UwsApp,
	guard: Guard,
	{ limits }: SoketiSettings,
): void {
	app.ws("/app/:id", {
		idleTimeout: limits.idleSeconds,
		sendPingsAutomatically: true,
		maxPayloadLength: limits.payloadBytesMax,
		maxBackpressure: limits.backlogBytesMax,
		upgrade: guard.upgrade.bind(guard),
		open: guard.open.bind(guard),
		message: guard.message.bind(guard),
		ping: guard.ping.bind(guard),
		dropped: guard.dropped.bind(guard),
		close: guard.close.bind(guard),
	});
	// A request that only looks like an upgrade ends here, with all that was sent behind it.
	app.any("/app/*", (response) => response.close());
}

function listen(
	uws: Uws,
	app: UwsApp,
	{ host, port }: SoketiSettings,
): Promise<unknown> {
	return new Promise((resolve, reject) => {
		// Exclusive, because uWS else shares the port with another server of its kind and each gets half the sockets.
		app.listen(host, port, uws.LIBUS_LISTEN_EXCLUSIVE_PORT, (listener) => {
			if (listener) {
				resolve(listener);
				return;
			}
			reject(new Error(`Port ${port} on ${host} is taken.`));
		});
	});
}
