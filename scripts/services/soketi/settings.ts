/** Fifty of the longest messages are still below the limit of one request. */
export const EVENTS_PER_CALL_MAX = 50;

/** What the realtime server is told from outside, read once at start. */
export type SoketiSettings = {
	host: string;
	port: number;
	app: { id: string; key: string; secret: string };
	webhookUrl: string | null;
	/** Origins that may connect besides our own host. */
	allowedOrigins: string[];
	limits: SoketiLimits;
};

export type SoketiLimits = {
	/** A frame above this is answered with a close code. */
	frameBytesMax: number;
	/** A frame above this is cut off by uWS from its header alone, so memory stays flat. */
	payloadBytesMax: number;
	/** Sockets in all. */
	socketsMax: number;
	/** Sockets that have not signed in; above it the oldest of them goes. */
	waitingSocketsMax: number;
	channelsPerSocketMax: number;
	/** Frames a socket may send at once: above the channels, since a client subscribes to all it has at connect. */
	frameBurst: number;
	framesPerSecond: number;
	clientEventsPerSecond: number;
	/** Silence after which a socket is dead; uWS pings 16 s before. */
	idleSeconds: number;
	signInSeconds: number;
	/** Unread bytes after which a slow reader is cut off; it reconnects and catches up by version. */
	backlogBytesMax: number;
};

/** The limits a family's server runs with; tests shorten the times. */
export const defaultLimits: SoketiLimits = {
	frameBytesMax: 40 * 1024,
	payloadBytesMax: 64 * 1024,
	socketsMax: 5_000,
	waitingSocketsMax: 1_000,
	channelsPerSocketMax: 1_000,
	frameBurst: 1_200,
	framesPerSecond: 50,
	clientEventsPerSecond: 20,
	idleSeconds: 40,
	signInSeconds: 30,
	backlogBytesMax: 1024 * 1024,
};

type Environment = Record<string, string | undefined>;

/** Reads and checks the environment; throws an Error whose message tells the owner what to set. */
export function readSettings(env: Environment): SoketiSettings {
	const host = env.SOKETI_HOST || "127.0.0.1";
	if (!isLoopback(host)) {
		throw new Error(
			`SOKETI_HOST must be a loopback address, not ${host}: browsers come through the front server.`,
		);
	}
	return {
		host,
		port: wholeNumber(env, "SOKETI_PORT", 6001, 65_535),
		app: {
			id: required(env, "SOKETI_DEFAULT_APP_ID"),
			key: required(env, "SOKETI_DEFAULT_APP_KEY"),
			secret: required(env, "SOKETI_DEFAULT_APP_SECRET"),
		},
		webhookUrl: env.CHITCHAT_WEBHOOK_URL || null,
		allowedOrigins: (env.CHITCHAT_ALLOWED_ORIGINS ?? "")
			.split(/[\s,]+/)
			.map((origin) => origin.trim().toLowerCase().replace(/\/$/, ""))
			.filter((origin) => origin !== ""),
		limits: readLimits(env),
	};
}

function readLimits(env: Environment): SoketiLimits {
	return {
		...defaultLimits,
		socketsMax: wholeNumber(
			env,
			"CHITCHAT_SOCKETS_MAX",
			defaultLimits.socketsMax,
		),
		waitingSocketsMax: wholeNumber(
			env,
			"CHITCHAT_SOCKETS_WAITING_MAX",
			defaultLimits.waitingSocketsMax,
		),
		idleSeconds: Math.max(
			8,
			wholeNumber(
				env,
				"CHITCHAT_SOCKET_IDLE_SECONDS",
				defaultLimits.idleSeconds,
				55,
			),
		),
		signInSeconds: wholeNumber(
			env,
			"CHITCHAT_SIGN_IN_SECONDS",
			defaultLimits.signInSeconds,
			300,
		),
	};
}

function required(env: Environment, name: string): string {
	const value = env[name];
	if (!value) {
		throw new Error(`${name} is not set.`);
	}
	return value;
}

function wholeNumber(
	env: Environment,
	name: string,
	fallback: number,
	max = Number.MAX_SAFE_INTEGER,
): number {
	const text = env[name];
	if (text === undefined || text === "") {
		return fallback;
	}
	const value = Number(text);
	if (!Number.isInteger(value) || value < 0 || value > max) {
		throw new Error(`${name} must be a whole number from 0 to ${max}.`);
	}
	return value;
}

function isLoopback(host: string): boolean {
	return (
		host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host)
	);
}

/**
 * Soketi's own options. They are handed over as an object and not by its environment variables, which go
 * through JSON.parse there: a key of digits alone would become a number and match nothing.
 */
export function soketiOptions(
	settings: SoketiSettings,
): Record<string, unknown> {
	return {
		host: settings.host,
		port: settings.port,
		debug: false,
		"metrics.enabled": false,
		// The close waits this long for the last channel_vacated webhooks to leave.
		shutdownGracePeriod: 250,
		userAuthenticationTimeout: settings.limits.signInSeconds * 1000,
		"httpApi.requestLimitInMb": 4,
		"presence.maxMembersPerChannel": 100,
		// 8,000 characters are at most 32 KB of UTF-8; quotes and line ends grow when JSON is put in JSON.
		"eventLimits.maxPayloadInKb": 100,
		"eventLimits.maxBatchSize": EVENTS_PER_CALL_MAX,
		"appManager.array.apps": [
			{
				...settings.app,
				enabled: true,
				maxConnections: settings.limits.socketsMax,
				enableClientMessages: true,
				enableUserAuthentication: true,
				maxClientEventsPerSecond: settings.limits.clientEventsPerSecond,
				maxBackendEventsPerSecond: -1,
				maxReadRequestsPerSecond: -1,
				webhooks: settings.webhookUrl
					? [personWebhook(settings.webhookUrl)]
					: [],
			},
		],
	};
}

/** Presence hangs off the people's own channels; nothing else is worth a request per event. */
function personWebhook(url: string) {
	return {
		url,
		event_types: ["channel_occupied", "channel_vacated"],
		filter: { channel_name_starts_with: "private-person-" },
	};
}
