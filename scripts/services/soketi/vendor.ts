import { createRequire } from "node:module";

/** The parts of Soketi 1.6.1 and uWebSockets.js that we touch; neither ships types for them. */
export type SoketiSocket = {
	id: string;
	app?: { id: string };
	user?: { id: string };
	subscribedChannels?: Set<string>;
	send(message: string | Uint8Array): number;
	sendJson?(message: unknown): void;
	end(code?: number, reason?: string): void;
	close(): void;
	subscribe(topic: string): boolean;
	unsubscribe(topic: string): boolean;
	publish(topic: string, message: string | Uint8Array): boolean;
};

type Namespace = {
	sockets: Map<string, SoketiSocket>;
	channels: Map<string, Set<string>>;
};

export type LocalAdapter = {
	getNamespace(appId: string): Namespace;
	getUserSockets(
		appId: string,
		userId: string,
	): Promise<Set<SoketiSocket | undefined>>;
	addToChannel(
		appId: string,
		channel: string,
		socket: SoketiSocket,
	): Promise<number>;
	removeFromChannel(
		appId: string,
		channel: string | string[],
		socketId: string,
	): Promise<number | undefined>;
	send(
		appId: string,
		channel: string,
		data: string,
		exceptingId?: string | null,
	): void;
};

export type HttpResponse = {
	app?: unknown;
	writeStatus(status: string): HttpResponse;
	writeHeader(name: string, value: string): HttpResponse;
	end(body?: string, closeConnection?: boolean): HttpResponse;
	cork(write: () => void): HttpResponse;
	close(): void;
};

export type HttpRequest = { getHeader(name: string): string };

export type WsHandler = {
	onOpen(socket: SoketiSocket): void;
	onMessage(socket: SoketiSocket, message: unknown, isBinary: boolean): void;
	onClose(socket: SoketiSocket, code: number, message: ArrayBuffer): void;
	handleUpgrade(
		response: HttpResponse,
		request: HttpRequest,
		context: unknown,
	): void;
	updateTimeout(socket: SoketiSocket): void;
};

export type HttpHandler = {
	sendJson(response: HttpResponse, data: unknown, status?: string): void;
};

type AppManagerDriver = { findById(id: string): Promise<unknown> };

export type SoketiServer = {
	adapter: { driver: LocalAdapter };
	appManager: { driver: AppManagerDriver };
	rateLimiter: { driver: { rateLimiters: Record<string, unknown> } };
	wsHandler: WsHandler;
	httpHandler: HttpHandler;
	serverProcess: unknown;
	initializeDrivers(): Promise<unknown>;
	configureHttp(app: UwsApp): Promise<UwsApp>;
	stop(): Promise<void>;
};

export type UwsApp = {
	ws(path: string, behaviour: Record<string, unknown>): UwsApp;
	any(path: string, handler: (response: HttpResponse) => void): UwsApp;
	publish(topic: string, message: string | Uint8Array): boolean;
	listen(
		host: string,
		port: number,
		options: number,
		done: (listener: unknown) => void,
	): UwsApp;
};

export type Uws = {
	App(): UwsApp;
	LIBUS_LISTEN_EXCLUSIVE_PORT: number;
	us_socket_local_port(listener: unknown): number;
};

export type Soketi = {
	Server: new (options: Record<string, unknown>) => SoketiServer;
	WsHandler: new (server: SoketiServer) => WsHandler;
	HttpHandler: new (server: SoketiServer) => HttpHandler;
	uws: Uws;
};

/**
 * Drivers for other ways to run Soketi, which it loads at start whether used or not: two thirds of its start-up time
 * and a third of its memory. With the local adapter, the array of apps and the sync queue no line of them runs.
 */
const unusedPackages = [
	"aws-sdk",
	"bullmq",
	"ioredis",
	"knex",
	"nats",
	"node-discover",
	"pm2",
	"sqs-consumer",
];

/** Loads the unchanged Soketi without its unused drivers, and silences it: it prints what clients send. */
export function loadSoketi(): Soketi {
	const ours = createRequire(import.meta.url);
	const theirs = createRequire(ours.resolve("@soketi/soketi"));
	for (const name of unusedPackages) {
		leaveOut(theirs, name);
	}
	const soketi = ours("@soketi/soketi");
	// Every way to print ends in these two.
	soketi.Log.log = () => undefined;
	soketi.Log.br = () => undefined;
	const axios = theirs("axios");
	// Webhooks stay on this machine: no proxy of the environment, and no request that waits for ever.
	Object.assign(axios.defaults, { proxy: false, timeout: 10_000 });
	return { ...pick(soketi), uws: theirs("uWebSockets.js") };
}

function pick({
	Server,
	WsHandler,
	HttpHandler,
}: Omit<Soketi, "uws">): Omit<Soketi, "uws"> {
	return { Server, WsHandler, HttpHandler };
}

/** Puts an empty module where `require` would look; a package that is not installed needs no place. */
function leaveOut(require: NodeJS.Require, name: string): void {
	const file = resolveOrNull(require, name);
	if (file && !require.cache[file]) {
		require.cache[file] = {
			id: file,
			filename: file,
			loaded: true,
			exports: {},
		} as NodeJS.Module;
	}
}

function resolveOrNull(require: NodeJS.Require, name: string): string | null {
	try {
		return require.resolve(name);
	} catch {
		return null;
	}
}
